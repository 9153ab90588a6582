package childrens.improvement.plan.finding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that say what it is about, cut to their stems; the service's abbreviations and their full forms
 * are one word.
 */
final class SignificantWords {

    private static final Map<Pattern, String> ONE_WORD = glossary();

    private static final Set<String> STOP = Set.of(
            ("a about above continue continues decrease decreased decreases fall falls fallen reduce reduced reduces reduction rise rises grow achieve adopted after all already also an and any are as"
                            + " at be been before being between both but by complete completed completion current currently did do"
                            + " each end ensure every first following for from further given had has have held how in increase"
                            + " increased into is it its last latest less made more most necessary no not of on one or our out over"
                            + " per place previous quarter quarterly receive receiving relevant required s second so some subsequent"
                            + " such take takes taken taking target targets that the their them then there these they this those"
                            + " through to total under undertaken up us was we were what when where which while who will with within"
                            + " work working would year lead number numbers high low 1st 2nd 3rd")
                    .split(" "));

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** A post is who, not what. */
    private static final Pattern POST = Pattern.compile("\\[[^]]*]");

    private SignificantWords() {}

    static Set<String> of(String text) {
        String words =
                POST.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll(" ");
        for (Map.Entry<Pattern, String> each : ONE_WORD.entrySet()) {
            words = each.getKey().matcher(words).replaceAll(" " + each.getValue() + " ");
        }
        Set<String> stems = new LinkedHashSet<>();
        for (String word : BETWEEN.split(words)) {
            if (word.length() > 1
                    && !STOP.contains(word)
                    && !DIGITS.matcher(word).matches()) {
                stems.add(stem(word));
            }
        }
        return stems;
    }

    private static String stem(String word) {
        for (String ending : List.of(
                "ations", "ation", "ings", "ing", "ions", "ion", "ated", "ate", "ies", "ed", "es", "e", "s", "y")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Map<Pattern, String> glossary() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        put(words, "return (to )?home (interview|assessment)s?|\\brhi'?s?\\b", "returnhome");
        put(words, "child protection (inquir|enquir)(y|ies)|section 47'?s?|\\bs\\.?47('?s)?", "sectionfortyseven");
        put(words, "no further (statutory )?action|\\bnfa\\b", "nofurtheraction");
        put(words, "looked after (children|child)( \\(lac\\))?|\\(?\\blac\\b\\)?", "lookedafter");
        put(words, "children who are looked after", "lookedafter");
        put(words, "repeat referrals?|re-? ?referrals?", "rereferral");
        put(words, "newly qualified social workers?|\\bnqsw'?s?\\b|\\basyes?\\b", "newlyqualified");
        put(words, "child in need( \\(cin\\))?|\\bcin\\b", "inneed");
        put(words, "subject to a child protection plan|child protection( \\(cp\\))?|\\bcpp?\\b", "protectionplan");
        put(words, "signs of safety|\\bsofs\\b", "signsofsafety");
        put(words, "independent reviewing officers?( \\(iro\\))?|\\biro'?s?\\b", "reviewingofficer");
        put(words, "\\bqa\\b|quality assurance", "qualityassurance");
        return words;
    }

    private static void put(Map<Pattern, String> words, String written, String one) {
        words.put(Pattern.compile(written), one);
    }
}
