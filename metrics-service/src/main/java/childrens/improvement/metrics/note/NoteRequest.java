package childrens.improvement.metrics.note;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is sent.
 *
 * @param reason one of {@link #REASONS}
 * @param plannedFor the day for which it is planned
 * @param doneOn for {@code done-not-recorded} the day on which it was done; {@code plannedFor} is taken for it where
 *     this is left out
 * @param text at most 2,000 characters
 */
record NoteRequest(
        @Nullable String reason,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate doneOn,
        @Nullable String text) {

    private static final String DONE_NOT_RECORDED = "done-not-recorded";

    /** Why something can be late. */
    static final List<String> REASONS = List.of(
            "child-unavailable",
            "child-declined",
            "family-declined",
            "child-missing",
            "worker-absent",
            "no-worker",
            "partner-agency",
            "court",
            DONE_NOT_RECORDED,
            "other");

    /** The same note, checked and tidy. */
    NoteRequest checked() {
        BodyFaults faults = new BodyFaults();
        String why = faults.word("reason", reason, REASONS);
        boolean done = why.equals(DONE_NOT_RECORDED);
        LocalDate on = done && doneOn == null ? plannedFor : doneOn;
        if (done && on == null) {
            faults.missing("doneOn", "the day on which it was done");
        }
        faults.day("plannedFor", plannedFor);
        faults.day("doneOn", doneOn);
        NoteRequest checked = new NoteRequest(why, plannedFor, on, faults.text("text", text));
        faults.refuse();
        return checked;
    }
}
