package childrens.improvement.plan.exchange;

import childrens.improvement.plan.quarter.FrozenQuarters;
import childrens.improvement.plan.summary.SummaryBook;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** Whether what the service wrote as a whole, and a file brings back, can be read by it. */
@ApplicationScoped
class Understood {

    private final SummaryBook summaries;
    private final FrozenQuarters quarters;

    Understood(SummaryBook summaries, FrozenQuarters quarters) {
        this.summaries = summaries;
        this.quarters = quarters;
    }

    boolean is(Recorded recorded, JsonNode entry) {
        return switch (recorded) {
            case SUMMARIES -> summaries.understands(entry.path("content").asText());
            case CLOSED ->
                StreamSupport.stream(entry.path("frozen").spliterator(), false)
                        .allMatch(each -> quarters.understands(
                                each.path("scope").asText(),
                                each.path("content").asText()));
            default -> true;
        };
    }
}
