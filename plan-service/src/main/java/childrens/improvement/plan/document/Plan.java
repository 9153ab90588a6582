package childrens.improvement.plan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An improvement plan, whole.
 *
 * @param year the year that it is for, such as {@code 2020-21}
 * @param updatedTo the quarter up to which it has been brought
 * @param priorityAreas the list of priorities at its head, whose words differ from the headings in one place
 * @param columns the heads of the columns of every objective
 * @param posts the posts that stand in the text in place of names
 */
public record Plan(
        String year,
        String title,
        @Nullable Integer line,
        UpdatedTo updatedTo,
        Passage vision,
        Passage aim,
        Passage keyFocus,
        Passage priorityAreasHeading,
        List<PriorityArea> priorityAreas,
        Passage aimsHeading,
        Passage prioritiesHeading,
        List<Aim> aims,
        List<Passage> columns,
        List<Priority> priorities,
        Summary summary,
        DirectionKey directionOfTravelKey,
        List<PostTitle> posts) {

    /**
     * @param date the last day that the figures are about
     */
    public record UpdatedTo(
            String text,
            String quarter,
            LocalDate date,
            @Nullable Integer line) {}

    /** A priority as the list at the head of the plan words it. */
    public record PriorityArea(
            int number, String text, @Nullable Integer line) {}

    /**
     * @param priorities numbers of the priorities that serve the aim
     * @param prioritiesText the same as printed
     */
    public record Aim(
            int number,
            String text,
            List<Integer> priorities,
            String prioritiesText,
            @Nullable Integer line) {}

    /** What the marks for the direction of travel mean. */
    public record DirectionKey(Passage heading, List<Entry> entries) {

        /**
         * @param direction {@code improved}, {@code same} or {@code worsened}; the printed sign is lost
         */
        public record Entry(
                String direction, String text, @Nullable Integer line) {}
    }

    /**
     * @param title what stands in the text, in square brackets
     * @param rolePrinted whether the source prints this role of the person
     */
    public record PostTitle(
            String id,
            String title,
            boolean rolePrinted,
            @Nullable String note) {}

    /** The same plan with no other objectives than the area's, and no priority without one. */
    public Plan forArea(String area) {
        List<Priority> kept = priorities.stream()
                .map(priority -> priority.forArea(area))
                .filter(priority -> !priority.objectives().isEmpty())
                .toList();
        Set<Integer> numbers = kept.stream().map(Priority::number).collect(Collectors.toSet());
        List<Aim> linked = aims.stream().map(each -> linkedTo(numbers, each)).toList();
        return new Plan(
                year,
                title,
                line,
                updatedTo,
                vision,
                aim,
                keyFocus,
                priorityAreasHeading,
                priorityAreas,
                aimsHeading,
                prioritiesHeading,
                linked,
                columns,
                kept,
                summary,
                directionOfTravelKey,
                posts);
    }

    private static Aim linkedTo(Set<Integer> numbers, Aim aim) {
        List<Integer> kept = aim.priorities().stream().filter(numbers::contains).toList();
        return new Aim(aim.number(), aim.text(), kept, aim.prioritiesText(), aim.line());
    }
}
