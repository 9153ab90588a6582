package childrens.improvement.plan.announcement;

import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** The topic from which alerting-service learns what people are to be told. */
@ApplicationScoped
public class Breaches {

    private static final String TOPIC = "breaches";
    private static final String SOURCE = "/plan-service";

    private final Outbox outbox;
    private final ObjectMapper json;

    Breaches(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Tells, with the transaction; the same of the same round has the same id, however often it is told. */
    public void tell(String type, Announcement data, Instant at) {
        String identity = type + "|" + data.about() + "|" + data.round();
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        outbox.add(
                TOPIC,
                data.about(),
                new CloudEvent(id.toString(), SOURCE, type, data.about(), at, json.valueToTree(data)));
    }
}
