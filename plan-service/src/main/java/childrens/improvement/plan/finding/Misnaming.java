package childrens.improvement.plan.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name that is not the thing's own, and slips of the pen that change what is said. */
final class Misnaming implements Rule {

    private static final Map<Pattern, String> PROPER = proper();

    @Override
    public String id() {
        return "misnaming";
    }

    @Override
    public void check(PlanFacts facts, Found found) {
        for (PlanText text : facts.texts()) {
            for (Map.Entry<Pattern, String> each : PROPER.entrySet()) {
                Matcher matcher = each.getKey().matcher(text.text());
                if (matcher.find()) {
                    found.add(
                            text.place(),
                            "Printed: " + matcher.group(),
                            "Meant: " + each.getValue(),
                            "Use the one name, so that everybody knows what is counted.");
                }
            }
        }
    }

    private static Map<Pattern, String> proper() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        put(words, "\\bHereford\\b", "Herefordshire, the county, or Hereford, the city");
        put(words, "\\breturn to home (interview|assessment)s?\\b", "return home interview");
        put(words, "\\bchild protection inquir(y|ies)\\b", "section 47 enquiry");
        put(words, "\\bTeam Manages\\b", "Team Managers");
        put(words, "\\bwill developed\\b", "will develop");
        put(words, "\\bwill offered\\b", "will be offered");
        put(words, "\\bwill work be\\b", "will be");
        put(words, "\\bsocial work practise\\b", "social work practice");
        put(words, "\\bassure their safety is assured\\b", "assure their safety");
        put(words, "\\brecruitment of retention\\b", "recruitment and retention");
        put(words, "\\blong terms\\b", "long term");
        return words;
    }

    private static void put(Map<Pattern, String> words, String wrong, String right) {
        words.put(Pattern.compile(wrong, Pattern.CASE_INSENSITIVE), right);
    }
}
