package childrens.improvement.plan.summary.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What became of the numbers of a sentence when a person changed its words. */
public final class EditedNumbers {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?:\\.\\d+)?%?");

    private static final Pattern DATE = Pattern.compile(
            "\\b\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)"
                    + "(?: \\d{4})?|\\b(?:19|20)\\d{2}\\b|\\bquarter \\d",
            Pattern.CASE_INSENSITIVE);

    private EditedNumbers() {}

    /**
     * A number that stands in the words and in no reading of the sentence.
     *
     * @param expected what the readings say instead; empty where the sentence has none
     */
    public record Away(String number, List<NumberLink> expected) {}

    /** The links of the drafted sentence, at their places in the new words; those whose numbers are gone are left out. */
    public static List<NumberLink> relinked(String text, List<NumberLink> drafted) {
        List<NumberLink> links = new ArrayList<>();
        int from = 0;
        for (NumberLink link : drafted) {
            int place = find(text, link.text(), from);
            if (place >= 0) {
                links.add(link.at(place));
                from = place + link.text().length();
            }
        }
        return List.copyOf(links);
    }

    /** The numbers of the words that are no number of the drafted sentence; dates are none. */
    public static List<Away> away(String text, List<NumberLink> drafted) {
        String words = DATE.matcher(text).replaceAll("");
        Set<String> linked = drafted.stream().map(NumberLink::text).collect(Collectors.toSet());
        List<NumberLink> lost =
                drafted.stream().filter(link -> find(text, link.text(), 0) < 0).toList();
        return NUMBER.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(number -> !linked.contains(number))
                .map(number -> new Away(number, lost))
                .toList();
    }

    private static int find(String text, String number, int from) {
        Matcher matcher = Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\d|\\.\\d|%)")
                .matcher(text);
        return matcher.find(from) ? matcher.start() : -1;
    }
}
