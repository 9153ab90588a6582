package childrens.improvement.metrics.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a query as it is sent.
 *
 * @param state {@code stands}: the record is right; {@code corrected}: it was wrong, and the case system has been told
 * @param text why it stands, or what was done; at most 2,000 characters; needed where the record stands
 */
record AnswerRequest(@Nullable String state, @Nullable String text) {

    /** The same answer, checked and tidy. */
    AnswerRequest checked() {
        BodyFaults faults = new BodyFaults();
        String closed = faults.word("state", state, List.of(Query.STANDS, Query.CORRECTED));
        String said = faults.text("text", text);
        if (closed.equals(Query.STANDS) && said == null) {
            faults.missing("text", "why the record stands");
        }
        faults.refuse();
        return new AnswerRequest(closed, said);
    }
}
