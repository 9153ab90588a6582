package childrens.improvement.plan.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a finding is, for somebody who has the plan on paper. */
public final class PlaceWords {

    private static final Pattern SUMMARY = Pattern.compile("summary/(goingWell|worriedAbout)/(\\d+)");
    private static final Pattern PRIORITY = Pattern.compile("priority/(\\d+)");

    private PlaceWords() {}

    /**
     * The place in words.
     *
     * @param where id of a row, action, objective, passage, priority or post
     * @param line of the plan as printed
     * @param posts titles of the posts by id
     */
    public static String of(String where, @Nullable Integer line, Map<String, String> posts) {
        String place = posts.getOrDefault(where, where);
        Matcher summary = SUMMARY.matcher(where);
        Matcher priority = PRIORITY.matcher(where);
        if (summary.matches()) {
            String list = summary.group(1).equals("goingWell") ? "going well" : "worried about";
            place = "Summary, " + list + ", " + (Integer.parseInt(summary.group(2)) + 1);
        } else if (priority.matches()) {
            place = "Priority " + priority.group(1);
        }
        return line == null ? place : place + ", line " + line;
    }
}
