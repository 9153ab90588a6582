package childrens.improvement.metrics.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is sent.
 *
 * @param reason one of {@link #REASONS}
 * @param why more, at most 2,000 characters
 */
record QueryRequest(@Nullable String reason, @Nullable String why) {

    /** What can be wrong with a record. */
    static final List<String> REASONS = List.of(
            "wrong-date",
            "wrong-kind",
            "duplicate",
            "recorded-elsewhere",
            "not-our-child",
            "plan-should-be-closed",
            "other");

    /** The same query, checked and tidy. */
    QueryRequest checked() {
        BodyFaults faults = new BodyFaults();
        QueryRequest checked = new QueryRequest(faults.word("reason", reason, REASONS), faults.text("why", why));
        faults.refuse();
        return checked;
    }
}
