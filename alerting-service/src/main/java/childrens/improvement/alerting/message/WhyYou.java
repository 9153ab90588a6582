package childrens.improvement.alerting.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a post is told, in as few sentences as can be. */
final class WhyYou {

    private static final Pattern LEADS = Pattern.compile("this post leads (M\\d+)");

    private WhyYou() {}

    /** The reasons, those of leading a measure as one with all the measures, in order. */
    static List<String> shortened(Collection<String> reasons) {
        List<String> others = new ArrayList<>();
        List<String> led = new ArrayList<>();
        for (String reason : reasons) {
            Matcher leads = LEADS.matcher(reason);
            if (leads.matches()) {
                led.add(leads.group(1));
            } else {
                others.add(reason);
            }
        }
        if (!led.isEmpty()) {
            List<String> inOrder = led.stream().distinct().sorted().toList();
            int last = inOrder.size() - 1;
            String measures = last == 0
                    ? inOrder.get(0)
                    : String.join(", ", inOrder.subList(0, last)) + " and " + inOrder.get(last);
            others.add("this post leads " + measures);
        }
        return others;
    }
}
