package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static org.awaitility.Awaitility.await;

import childrens.improvement.metrics.ingest.CaseSystem;
import childrens.improvement.metrics.ingest.Stored;
import childrens.improvement.metrics.organisation.PlanService;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A council for tests over HTTP: things happen, and when a call returns they have been counted. */
public final class Council {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stored stored;

    public Council(DataSource database) {
        stored = new Stored(database);
        PlanService.isKnownTo(stored);
    }

    public Stored stored() {
        return stored;
    }

    /** A name that no other test uses. */
    public static String any(String what) {
        return what + "-" + UUID.randomUUID();
    }

    /** Sends events and waits until all of them, and everything else that is under way, has been counted. */
    public void tell(ObjectNode... events) {
        try (CaseSystem cases = new CaseSystem()) {
            cases.send(events);
        }
        String[] ids =
                Arrays.stream(events).map(each -> each.path("id").asText()).toArray(String[]::new);
        await().atMost(SOON)
                .until(() -> stored.value("select count(*) from case_event where id = any (?)", (Object) ids)
                        .equals(String.valueOf(ids.length)));
        await().atMost(SOON)
                .until(() -> stored.value("select count(*) from pg_locks where locktype = 'advisory' and objsubid = 1"
                                + " and classid::bigint > 0")
                        .equals("0"));
    }

    /** A contact that nobody has decided about. */
    public static ObjectNode contact(String child, String team, String receivedAt) {
        return event("contact.received", child, receivedAt, "contact", "c1", "team", team, "worker", "w-" + team);
    }

    public static ObjectNode decision(String child, String team, String decidedAt) {
        return event(
                "contact.decided",
                child,
                decidedAt,
                "contact",
                "c1",
                "team",
                team,
                "worker",
                "w-" + team,
                "outcome",
                "referral");
    }

    /** The service clock. */
    public Instant now() {
        return Instant.parse(
                stored.value("select to_char(service_now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    /** What a user is answered. */
    public static JsonNode get(String user, String path) {
        return tree(as(user).get(path).then().statusCode(200).extract().asString());
    }

    public static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }

    /** One member of each item of a list. */
    public static List<String> each(JsonNode items, String member) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(
                item.path(member).isNull() ? "null" : item.path(member).asText()));
        return values;
    }
}
