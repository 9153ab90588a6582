package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An objective that promises all, with a measure that is content with less. */
final class EveryOneAgainstPercentage implements Rule {

    private static final Pattern ALL = Pattern.compile("^(all|every|each)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "every-one-against-percentage";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlacedMeasure measure : facts.measures()) {
            String title = measure.objective().title();
            boolean meant =
                    title.contains(measure.timescale()) && !measure.timescale().isEmpty()
                            || measure.objective().placements().size() == 1;
            if (meant && ALL.matcher(title).find()) {
                measure.adopted().stream()
                        .filter(EveryOneAgainstPercentage::isLess)
                        .forEach(target -> found.add(
                                Place.of(measure),
                                "The objective says: " + title,
                                "The target says: " + target.wording(),
                                "Say whether every one is meant, or how many of a hundred."));
            }
        }
    }

    private static boolean isLess(PlacementTarget target) {
        BigDecimal value = target.value();
        return target.kind().equals("at-least") && value != null && value.compareTo(BigDecimal.valueOf(100)) < 0;
    }
}
