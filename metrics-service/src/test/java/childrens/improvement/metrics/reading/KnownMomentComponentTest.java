package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings as they were, or will be, known at a moment. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class KnownMomentComponentTest {

    private static final String EVENING = "&window=month&at=2020-09-30";

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private JsonNode reading(String more) {
        return get("analyst", "/v1/measures/M004/reading?scope=team:" + team + more);
    }

    private ObjectNode[] september() {
        return new ObjectNode[] {
            contact(child + "-met", team, "2020-09-01T09:00:00+01:00"),
            decision(child + "-met", team, "2020-09-01T10:00:00+01:00"),
            contact(child + "-late", team, "2020-09-02T09:00:00+01:00"),
            decision(child + "-late", team, "2020-09-04T09:00:00+01:00"),
            contact(child + "-open", team, "2020-09-29T10:00:00+01:00"),
            contact(child + "-pending", team, "2020-09-30T18:00:00+01:00"),
            contact(child + "-died", team, "2020-09-20T10:00:00+01:00"),
            event("child.died", child + "-died", "2020-09-20T12:00:00+01:00")
        };
    }

    @Test
    void what_was_known_at_a_moment_stays_whatever_is_corrected_later() {
        ObjectNode[] events = september();
        council.tell(events);
        String then = council.now().toString();
        JsonNode first = reading(EVENING + "&knownAt=" + then);

        council.tell(event(
                "record.voided",
                child + "-met",
                "2020-09-05T09:00:00+01:00",
                "voids",
                events[0].path("id").asText()));

        assertThat(figure(reading(EVENING + "&knownAt=" + then))).isEqualTo(figure(first));
        assertThat(reading(EVENING).path("denominator").asInt()).isEqualTo(2);
        assertThat(reading(EVENING + "&knownAt=2000-01-01T00:00:00Z")
                        .path("denominator")
                        .asInt())
                .isZero();
    }

    @Test
    void a_moment_that_is_asked_for_waits_for_the_batches_that_may_belong_to_it() throws SQLException {
        Instant began = council.now();
        try (Connection batch = database.getConnection()) {
            batch.setAutoCommit(false);
            try (var lock = batch.prepareStatement("select pg_advisory_xact_lock_shared(?)")) {
                lock.setLong(1, ChronoUnit.MICROS.between(Instant.EPOCH, began));
                lock.executeQuery().close();
            }

            assertThat(knownAt(reading(EVENING))).isBefore(began);
            as("analyst")
                    .get("/v1/measures/M004/reading?knownAt=" + began.plusMillis(1))
                    .then()
                    .spec(problem(503))
                    .header("Retry-After", equalTo("5"));
            assertThat(knownAt(reading(EVENING + "&knownAt=" + began.minusSeconds(1))))
                    .isEqualTo(began.minusSeconds(1));
            batch.rollback();
        }
        assertThat(knownAt(reading(EVENING + "&knownAt=" + began.plusMillis(1))))
                .isEqualTo(began.plusMillis(1));
    }

    @Test
    void both_moments_may_lie_ahead_and_no_deadline_has_passed_that_lies_ahead_of_the_clock() {
        Instant now = council.now();
        council.tell(contact(child, team, now.minus(1, ChronoUnit.HOURS).toString()));
        String ahead = now.plus(30, ChronoUnit.DAYS).toString();

        JsonNode reading = reading("&window=year&at=" + ahead + "&knownAt=" + ahead);

        assertThat(reading.path("pending").asInt()).isEqualTo(1);
        assertThat(reading.path("denominator").asInt()).isZero();
        assertThat(knownAt(reading)).isEqualTo(ahead);
    }

    /** All of a reading but how far the data reach, which can grow up to the known moment. */
    private static JsonNode figure(JsonNode reading) {
        return ((ObjectNode) reading.deepCopy()).without("dataThrough");
    }

    private static Instant knownAt(JsonNode reading) {
        return OffsetDateTime.parse(reading.path("knownAt").asText()).toInstant();
    }
}
