package childrens.improvement.plan;

import static childrens.improvement.plan.Changes.change;
import static childrens.improvement.plan.Changes.post;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.dated.London;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the alerting service hears of actions. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ActionAnnouncementsComponentTest {

    private final DataSource database;
    private final ServiceClock clock;

    ActionAnnouncementsComponentTest(DataSource database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Test
    void an_action_due_tomorrow_is_told_once_and_settled_when_it_is_done() {
        String id = add(today().plusDays(1), "director");

        List<JsonNode> told = told(id, 1);
        assertThat(told.get(0).path("type").asText()).isEqualTo("action.due-soon");
        assertThat(told.get(0).at("/data/lead").asText()).isEqualTo("director");
        assertThat(told.get(0).at("/data/round").asInt()).isEqualTo(1);

        patch(id, "{\"status\": \"complete\", \"evidence\": \"seen\", \"reason\": \"it is done\"}");

        told = told(id, 2);
        assertThat(told.get(1).path("type").asText()).isEqualTo("action.settled");
        assertThat(told.get(1).at("/data/because").asText()).isEqualTo("ceased");
        assertThat(told)
                .allSatisfy(message -> assertThat(EventContract.faults(message)).isEmpty());
        archive(id);
        assertThat(told(id, 2)).hasSize(2);
    }

    @Test
    void another_day_or_another_lead_settles_what_was_told_and_opens_it_again() {
        String id = add(today().minusDays(3), "director");
        assertThat(told(id, 1).get(0).path("type").asText()).isEqualTo("action.overdue");
        assertThat(told(id, 1).get(0).at("/data/backlog").asBoolean()).isTrue();

        patch(id, "{\"lead\": \"assistant-director\", \"reason\": \"handed over\"}");
        List<JsonNode> told = told(id, 3);
        assertThat(told.get(1).path("type").asText()).isEqualTo("action.settled");
        assertThat(told.get(2).at("/data/lead").asText()).isEqualTo("assistant-director");
        assertThat(told.get(2).at("/data/round").asInt()).isEqualTo(2);

        patch(id, "{\"status\": \"re-arranged\", \"rearrangedTo\": \"2099-01-31\", \"reason\": \"agreed later\"}");
        assertThat(told(id, 4).get(3).path("type").asText()).isEqualTo("action.settled");
        assertThat(value("select due_at from next_due")).isNotEqualTo("null");
        archive(id);
    }

    @Test
    void nobody_is_told_of_what_is_far_away_or_no_action() {
        String far = add(today().plusMonths(3), "director");
        String note = post("plan-editor", "/v1/actions", """
                {"objective": "P6-O01", "text": "A note", "kind": "note", "due": "%s"}
                """.formatted(today()))
                .path("id")
                .asText();
        assertThat(told(far, 0)).isEmpty();
        assertThat(told(note, 0)).isEmpty();
        archive(far);
        archive(note);
    }

    @Test
    void the_clock_is_told_when_the_next_action_falls_due() {
        String id = add(today().plusMonths(3), "director");
        settle();

        String soon = value("select soon_on from action where id = '" + id + "'");
        assertThat(LocalDate.parse(String.valueOf(soon)))
                .isBefore(today().plusMonths(3))
                .isAfter(today());
        assertThat(value("select due_at > service_now() from next_due")).isEqualTo("t");
        archive(id);
    }

    @Test
    void an_action_that_somebody_changes_just_now_holds_no_other_up() throws SQLException {
        String changed = add(today().plusMonths(3), "director");
        String other = add(today().plusMonths(3), "director");
        settle();

        try (Connection announcing = held("select pg_advisory_xact_lock(hashtext('action-announcer'))")) {
            execute("update action set soon_on = null where id in ('%s', '%s')".formatted(changed, other));
            try (Connection changing = held("select 1 from action where id = '%s' for update".formatted(changed))) {
                announcing.rollback();
                await().atMost(Duration.ofSeconds(20)).until(() -> soonOn(other) != null);
                assertThat(soonOn(changed)).isNull();
                changing.rollback();
            }
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> soonOn(changed) != null);
        archive(changed);
        archive(other);
    }

    private @Nullable String soonOn(String action) {
        String kept = value("select soon_on from action where id = '" + action + "'");
        return "null".equals(kept) ? null : kept;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A connection in the middle of a transaction that holds what it took. */
    private Connection held(String sql) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return connection;
    }

    private String add(LocalDate due, String lead) {
        return post("plan-editor", "/v1/actions", """
                {"objective": "P6-O01", "text": "Told of", "due": "%s", "lead": "%s"}
                """.formatted(due, lead))
                .path("id")
                .asText();
    }

    private static void patch(String id, String body) {
        change("plan-editor", "PATCH", "/v1/actions/" + id, "/v1/actions/" + id, body);
    }

    private static void archive(String id) {
        assertThat(get("/v1/actions/" + id).path("archived").asBoolean()).isFalse();
        change("plan-editor", "DELETE", "/v1/actions/" + id, "/v1/actions/" + id, "{\"reason\": \"test over\"}");
    }

    /** All that was told of an action, when everything is told that there is to tell. */
    private List<JsonNode> told(String id, int atLeast) {
        settle();
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        List<JsonNode> told = TopicMessage.all(brokers, "breaches").stream()
                .filter(message -> message.key().equals(id))
                .map(TopicMessage::value)
                .toList();
        assertThat(told).hasSizeGreaterThanOrEqualTo(atLeast);
        return told;
    }

    private void settle() {
        await().atMost(Duration.ofSeconds(20)).until(() -> "0".equals(value("select count from unsettled")));
    }

    private String value(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
