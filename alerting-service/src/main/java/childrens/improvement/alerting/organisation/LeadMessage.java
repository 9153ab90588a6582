package childrens.improvement.alerting.organisation;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a measure; the rest of an adopted target is not this service's.
 *
 * @param lead a post; null when the measure has none
 */
record LeadMessage(String measure, @Nullable String lead, Instant saidAt) {

    static LeadMessage read(CloudEvent event) {
        String measure = event.data().path("measure").asText();
        if (!event.type().equals("target.adopted")) {
            throw new IllegalArgumentException("type " + event.type() + " is not known");
        }
        if (measure.isEmpty()) {
            throw new IllegalArgumentException("no measure");
        }
        return new LeadMessage(measure, event.data().path("lead").textValue(), event.time());
    }
}
