package childrens.improvement.plan.report;

import childrens.improvement.plan.figure.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a head of service tells of an area, as a draft to be edited: a month's update, or a quarter's self-evaluation.
 *
 * @param title of the paper
 * @param area in words
 * @param period that it tells of, in words
 * @param asOf the last day that the figures count
 * @param known when the figures were known, in words
 * @param ratings how many measures have which rating
 * @param before the same of the period before; null where there is none in the year
 */
public record AreaPaper(
        String year,
        String quarter,
        String scope,
        String state,
        String title,
        String area,
        String period,
        LocalDate asOf,
        String known,
        Map<Rating, Integer> ratings,
        @Nullable Map<Rating, Integer> before,
        List<Section> sections) {

    /** Lines under a heading. */
    public record Section(String heading, List<Line> lines) {}

    /**
     * Something that is so.
     *
     * @param about row, objective or action that it rests on; null for the area as a whole
     */
    public record Line(@Nullable String about, String text) {

        /** Both in one. */
        public String inWords() {
            return about == null ? text : about + ": " + text;
        }
    }

    /** Which area, which period, and how far the figures can be relied on. */
    public List<String> opening() {
        return List.of(
                area + ", " + period + ".",
                "A draft from the figures and the words that are kept, to be edited by the head of service. Figures to the end of "
                        + UkWords.day(asOf) + ", as known on " + known + ".");
    }
}
