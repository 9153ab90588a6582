package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The order that is asked for: a name, with a minus in front for the other way round; 400 for any other. */
    static <T> Comparator<T> sorted(@Nullable String sort, String otherwise, Map<String, Comparator<T>> known) {
        String asked = sort == null ? otherwise : sort;
        boolean backwards = asked.startsWith("-");
        Comparator<T> order = known.get(backwards ? asked.substring(1) : asked);
        if (order == null) {
            List<String> names = known.keySet().stream().sorted().toList();
            throw ProblemException.badRequest(
                    "The order cannot be read.",
                    new FieldError("/sort", "one of " + String.join(", ", names) + ", or - and one of them"));
        }
        return backwards ? order.reversed() : order;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
