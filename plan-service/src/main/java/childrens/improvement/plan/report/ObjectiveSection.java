package childrens.improvement.plan.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An objective: its own row, then a row for each of its measures.
 *
 * @param heading marker, if one, and title
 * @param impact the impact on children; null where the plan names none
 * @param evidence of impact in the quarter
 * @param progress end-of-quarter texts as the plan prints them
 * @param narrative of the quarter, as written for it
 * @param actions those that belong to no single measure
 * @param state where the objective stands on its way to the close of the quarter
 */
public record ObjectiveSection(
        String id,
        String heading,
        @Nullable String impact,
        List<EvidenceLine> evidence,
        List<String> progress,
        @Nullable String narrative,
        List<MeasureRow> measures,
        List<ActionLine> actions,
        RatingMark rating,
        TravelMark travel,
        String state) {

    /** Evidence of impact: where from, what was found, and what changed. */
    public record EvidenceLine(
            String on,
            String kind,
            String source,
            String finding,
            @Nullable String changed) {

        /** All of it in one line. */
        public String inWords() {
            return on + ", " + kind + " (" + source + "): " + UkWords.sentence(finding)
                    + (changed == null ? "" : " What changed: " + UkWords.sentence(changed));
        }

        private static final Map<String, String> KINDS = Map.of(
                "audit-theme", "theme of an audit",
                "dip-sample", "dip sample",
                "feedback-children", "what children say",
                "feedback-families", "what families say",
                "external-review", "external review",
                "complaint-theme", "theme of complaints",
                "compliment", "compliment");

        /**
         * What was observed, in words.
         *
         * @param kind as evidence is kept by
         */
        public static EvidenceLine of(
                LocalDate on, String kind, String source, String finding, @Nullable String changed) {
            return new EvidenceLine(UkWords.day(on), KINDS.getOrDefault(kind, kind), source, finding, changed);
        }
    }

    /**
     * An action.
     *
     * @param lead the post, in words; null where the plan names none
     * @param due in words; null where none is named
     * @param status in words; null where nothing was claimed
     */
    public record ActionLine(
            String id,
            @Nullable String number,
            String text,
            boolean note,
            @Nullable String lead,
            @Nullable String due,
            @Nullable String status) {

        /** What stands where there is none. */
        public static final String NONE = "None.";

        /** The number and the text. */
        public String numbered() {
            return number == null ? text : number + (number.endsWith(".") ? " " : ". ") + text;
        }

        /** Who leads, until when, how it stands. */
        public String facts() {
            if (note) {
                return "Note.";
            }
            return "Lead: " + (lead == null ? "none named" : lead) + ". Due: " + (due == null ? "no date named" : due)
                    + "." + (status == null ? "" : " Status: " + status + ".");
        }
    }
}
