package childrens.improvement.plan.improvementplan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which objectives or placements a list shows.
 *
 * @param q words, all of which stand in the part's own words, in whatever case
 * @param lead a post that leads an action of the objective, or a measure under it
 * @param archived whether the archived ones are shown in place of the others
 */
record PartQuery(
        @Nullable String q,
        @Nullable String priority,
        @Nullable String area,
        @Nullable String lead,
        @Nullable String measure,
        boolean archived) {

    boolean takes(
            String words,
            int ofPriority,
            @Nullable String ofArea,
            Collection<String> leads,
            Collection<String> measures,
            boolean isArchived) {
        return isArchived == archived
                && (q == null || Arrays.stream(lower(q).split("\\s+")).allMatch(lower(words)::contains))
                && (priority == null || priority.equals(Integer.toString(ofPriority)))
                && (area == null || Objects.equals(area, ofArea))
                && (lead == null || leads.contains(lead))
                && (measure == null || measures.contains(measure));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
