package childrens.improvement.metrics.list;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.metrics.ingest.Stored;
import childrens.improvement.metrics.intake.ServersInDecember;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a manager and a visit said of a duty is told with it. A clock of its own: another class has walked into January. */
@QuarkusTest
@WithTestResource(value = ServersInDecember.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class RemarksComponentTest {

    private static final String TEAM = "court-1";

    @Inject
    DataSource database;

    private void walkTo(String moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update service_clock set ahead = ?::timestamptz - clock_timestamp()")) {
            statement.setString(1, moment);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> new Stored(database)
                .value("select count from unsettled")
                .equals("0"));
    }

    private static ObjectNode visit(String child, String kind, String time, String visit, boolean seen) {
        return event(
                "visit.recorded",
                child,
                time,
                "visit",
                visit,
                "kind",
                kind,
                "mode",
                "in-person",
                "childSeen",
                seen,
                "team",
                TEAM,
                "worker",
                "w-1");
    }

    private static List<ObjectNode> planned(String child, String family, LocalDate start) {
        String time = start + "T10:00:00Z";
        return List.of(
                event("case.opened", child, time, "case", "k", "team", TEAM, "worker", "w-1"),
                event(family + ".started", child, time, "plan", "p", "team", TEAM, "worker", "w-1"));
    }

    @Test
    void a_note_and_two_visits_that_did_not_see_the_child_are_told_with_what_is_overdue() {
        Council council = new Council(database);
        List<ObjectNode> events = new ArrayList<>();
        for (String child : List.of("twice-before", "twice-after", "noted-before")) {
            events.addAll(planned(child, "cp-plan", LocalDate.of(2020, 12, 8)));
        }
        events.add(visit("twice-before", "child-protection", "2020-12-15T10:00:00Z", "v1", false));
        events.add(visit("twice-before", "child-protection", "2020-12-21T10:00:00Z", "v2", false));
        events.add(visit("twice-after", "child-protection", "2020-12-21T10:00:00Z", "v1", false));
        council.tell(events.toArray(ObjectNode[]::new));
        note("noted-before", Map.of("reason", "child-unavailable", "plannedFor", "2020-12-23"));

        walkTo("2020-12-22T23:59:58Z");
        awaitTold("twice-before", 1);
        awaitTold("twice-after", 1);
        awaitTold("noted-before", 2);

        JsonNode unseen = told("twice-before").get(0).path("data");
        assertThat(unseen.path("notSeenTwice").asBoolean()).isTrue();
        assertThat(unseen.has("noted")).isFalse();
        JsonNode noted = told("noted-before").get(0).path("data");
        assertThat(noted.path("noted").asBoolean()).isTrue();
        assertThat(noted.has("notSeenTwice")).isFalse();
        JsonNode said = told("noted-before").get(1);
        assertThat(said.path("type").asText()).isEqualTo("obligation.noted");
        assertThat(said.path("data").path("plannedFor").asText()).isEqualTo("2020-12-23");
        assertThat(said.path("data").path("post").asText()).isEqualTo("team-manager-court-1");

        walkTo("2020-12-23T12:00:00Z");
        council.tell(visit("twice-after", "child-protection", "2020-12-23T10:00:00Z", "v2", false));
        council.tell(visit("twice-after", "child-protection", "2020-12-23T11:00:00Z", "v3", false));
        note("twice-after", Map.of("reason", "family-declined", "plannedFor", "2020-12-24", "text", "at school"));
        awaitTold("twice-after", 3);

        List<JsonNode> after = told("twice-after");
        assertThat(after)
                .extracting(each -> each.path("type").asText())
                .containsExactly("obligation.overdue", "obligation.not-seen", "obligation.noted");
        assertThat(after.get(2).path("data").path("plannedFor").asText()).isEqualTo("2020-12-24");
        assertThat(after.toString()).doesNotContain("school", "family-declined", "twice-after");
    }

    private void note(String child, Map<String, String> note) {
        String id = new Stored(database)
                .value(
                        "select id from obligation_open where subject = ? and measure = 'M003' order by due_before",
                        child);
        as("team-manager")
                .contentType(ContentType.JSON)
                .body(note)
                .post("/v1/obligations/" + id + "/notes")
                .then()
                .statusCode(201);
    }

    private void awaitTold(String child, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> told(child).size() >= count);
    }

    /** What was told of the child's visits, in order. */
    private List<JsonNode> told(String child) {
        List<JsonNode> told = new ArrayList<>();
        new Stored(database)
                .rows(
                        "select payload from outbox where topic = 'breaches' and key in (select obligation::text from"
                                + " overdue where subject = ? and measure = 'M003') order by id",
                        child)
                .forEach(payload -> told.add(tree(payload)));
        return told;
    }
}
