package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Action;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A target that the prose names with another number than the measure is held against. */
final class TargetAgainstProse implements Rule {

    private static final Pattern TARGET = Pattern.compile(
            "targets?(?: of)?:? (\\d+(?:\\.\\d+)?) ?%|(\\d+(?:\\.\\d+)?) ?% target", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "target-against-prose";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            Set<String> bars =
                    Bars.of(measure).stream().map(Numbers::percent).collect(Collectors.toCollection(TreeSet::new));
            if (bars.isEmpty()) {
                continue;
            }
            for (Action action : measure.objective().actions()) {
                if (measure.row().equals(action.row())) {
                    compare(bars, measure, action, found);
                }
            }
        }
    }

    private static void compare(Set<String> bars, PlacedMeasure measure, Action action, Found found) {
        Matcher matcher = TARGET.matcher(action.text());
        while (matcher.find()) {
            String number =
                    Numbers.percent(new BigDecimal(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
            if (!bars.contains(number)) {
                found.add(
                        new Place(action.id(), measure.objective().id(), action.line()),
                        "The action says: " + matcher.group(),
                        "The target of " + measure.row() + " is " + String.join(" and ", bars),
                        "Say which of the two is the target, and put the other right.");
            }
        }
    }
}
