package childrens.improvement.metrics.change;

import static childrens.improvement.metrics.change.Changes.awaitInForce;
import static childrens.improvement.metrics.change.Changes.giveBack;
import static childrens.improvement.metrics.change.Changes.share;
import static childrens.improvement.metrics.change.Changes.shown;
import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.ingest.CaseSystem;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that is derived by several instances at once, of which one dies, while events go on arriving. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RederivationComponentTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    /** More than one instance takes at once, so that there is something left for another. */
    private static final int CHILDREN = 230;

    private static final int PIECE = 10;

    @Inject
    DataSource database;

    @Inject
    ChangeSteps steps;

    private final String team = any("team");
    private final String prefix = any("0");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    @Test
    void who_dies_leaves_the_piece_to_another_and_all_switch_at_once() throws SQLException {
        council.tell(IntStream.range(0, CHILDREN)
                .mapToObj(number -> enquiry("%s-%03d".formatted(prefix, number)))
                .toArray(ObjectNode[]::new));
        Instant before = council.now();
        assertThat(share(reading(""))).isEqualTo("0/" + CHILDREN);
        JsonNode change;
        try (Connection held = hold(prefix + "-000")) {
            change = Changes.begin("""
                    {"measure": "M053", "timescale": {"workingDays": 30}, "validFrom": "2015-08-01",
                     "reason": "the plan does not say which days"}""");
            await().atMost(SOON).until(() -> isInTheMiddle(change));

            assertThatThrownBy(() -> takeAPiece(true)).isInstanceOf(Died.class);
            assertThat(done(change)).isZero();
            takeAPiece(false);
            assertThat(done(change)).isEqualTo(PIECE);
            assertThat(shown(change).path("state").asText()).isEqualTo("deriving");
            ObjectNode meanwhile = enquiry(prefix + "-meanwhile");
            try (CaseSystem cases = new CaseSystem()) {
                cases.send(meanwhile);
            }
            await().atMost(SOON).until(() -> council.stored()
                    .value(
                            "select count(*) from case_event where id = ?",
                            meanwhile.path("id").asText())
                    .equals("1"));
            assertThat(share(reading("&knownAt=" + before))).isEqualTo("0/" + CHILDREN);
            held.rollback();
        }

        awaitInForce(change);
        assertThat(shown(change).path("children").path("done"))
                .isEqualTo(shown(change).path("children").path("all"));
        JsonNode reading = reading("");
        assertThat(share(reading)).isEqualTo("0/0");
        assertThat(reading.path("pending").asInt()).isEqualTo(CHILDREN + 1);
        assertThat(share(reading("&knownAt=" + before))).isEqualTo("0/" + CHILDREN);
        assertThat(get("analyst", "/v1/measures/M053/reading?window=quarter&at=2015-12-31&scope=team:" + team)
                        .path("denominator")
                        .asInt())
                .isEqualTo(CHILDREN + 1);
        giveBack("M053", 10);
    }

    /** Another instance at work; where it dies, before it has committed. */
    private void takeAPiece(boolean dies) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                assertThat(steps.derive(connection, PIECE)).isTrue();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            if (dies) {
                throw new Died();
            }
        });
    }

    /** Holds a child, so that the service's own instance stops in the middle of its first piece. */
    private Connection hold(String child) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement("select subject from child where subject = ? for update")) {
            statement.setString(1, child);
            statement.executeQuery().close();
        }
        return connection;
    }

    /** Whether the service has taken a piece, and waits for the child that is held. */
    private boolean isInTheMiddle(JsonNode change) {
        return shown(change).path("state").asText().equals("deriving")
                && !council.stored()
                        .value("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                        .equals("0");
    }

    private static int done(JsonNode change) {
        return shown(change).path("children").path("done").asInt();
    }

    private ObjectNode enquiry(String child) {
        return event("section47.started", child, "2015-09-01T10:00:00+01:00", "enquiry", "q", "team", team);
    }

    private JsonNode reading(String more) {
        return get("analyst", "/v1/measures/M053/reading?window=quarter&at=2015-09-30&scope=team:" + team + more);
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
