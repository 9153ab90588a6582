package childrens.improvement.plan.summary.draft;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A measure in words that stand in a sentence of their own: no target, no abbreviation. */
final class Subject {

    private static final Map<Pattern, String> IN_FULL = inFull();

    private static final Pattern TARGET = Pattern.compile(
            "^\\d+(\\.\\d+)?% of (?=[a-z])|[-–.,]? ?\\(?\\b[Tt]arget( of|:)? ?(\\d+(\\.\\d+)?%|TBC)\\)?\\.?|\\s*\\([A-Z]{2,5}\\)");

    private Subject() {}

    static String of(String wording) {
        String words = TARGET.matcher(wording).replaceAll("");
        for (Map.Entry<Pattern, String> each : IN_FULL.entrySet()) {
            words = each.getKey().matcher(words).replaceAll(each.getValue());
        }
        words = words.strip().replaceAll("[.:;,]$", "");
        return words.isEmpty() ? wording : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Map<Pattern, String> inFull() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        put(words, "Looked after child \\(?LAC\\)?", "looked after child");
        put(words, "\\bLAC\\b", "looked after children");
        put(words, "\\bCIN\\b", "children in need");
        put(words, "\\bICPC'?s?\\b", "initial child protection conferences");
        put(words, "\\bRCPC'?s?\\b", "review child protection conferences");
        put(words, "\\bCPP\\b", "child protection plan");
        put(words, "\\bCP\\b", "child protection");
        put(words, "\\bNFA\\b", "without further action");
        put(words, "\\bRHIs?\\b", "return home interviews");
        put(words, "\\bS\\.?47(?:'?s)?\\b", "section 47 enquiries");
        put(words, "\\bIRO'?s?\\b", "independent reviewing officers");
        put(words, "\\bSGO'?s?\\b", "special guardianship orders");
        put(words, "\\bMASH\\b", "the Multi-Agency Safeguarding Hub");
        return words;
    }

    private static void put(Map<Pattern, String> words, String abbreviation, String full) {
        words.put(Pattern.compile(abbreviation), full);
    }
}
