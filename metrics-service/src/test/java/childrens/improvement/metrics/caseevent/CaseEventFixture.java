package childrens.improvement.metrics.caseevent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event as the case system sends it, good unless a test says otherwise. */
final class CaseEventFixture {

    static final Instant NOW = Instant.parse("2020-09-30T16:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode event = JSON.createObjectNode()
            .put("specversion", "1.0")
            .put("id", "e-1")
            .put("source", "/case-system")
            .put("type", "contact.received")
            .put("subject", "child-0001")
            .put("time", "2020-09-30T10:15:00+01:00");

    private CaseEventFixture() {
        event.putObject("data").put("contact", "contact-1");
    }

    static CaseEventFixture aContact() {
        return new CaseEventFixture();
    }

    /** Another type, with data in JSON. */
    static CaseEventFixture of(String type, String data) throws Exception {
        CaseEventFixture fixture = new CaseEventFixture().with("type", type);
        fixture.event.set("data", JSON.readTree(data));
        return fixture;
    }

    CaseEventFixture with(String attribute, @Nullable Object value) {
        event.set(attribute, JSON.valueToTree(value));
        return this;
    }

    CaseEventFixture without(String attribute) {
        event.remove(attribute);
        return this;
    }

    CaseEventFixture withMember(String member, @Nullable Object value) {
        ((ObjectNode) event.get("data")).set(member, JSON.valueToTree(value));
        return this;
    }

    byte[] bytes() {
        return event.toString().getBytes(UTF_8);
    }

    EventReading read(CaseEventReader reader) {
        return reader.read(bytes(), Map.of(), NOW);
    }
}
