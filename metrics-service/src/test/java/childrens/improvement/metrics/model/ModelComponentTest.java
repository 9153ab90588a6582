package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.ingest.CaseSystem;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Rulebook;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.reading.Council;
import childrens.improvement.metrics.store.MeasureRows;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories through a real broker into a real database, and the recount beside what the service keeps; of measures
 * whose definitions no other test of the same database changes.
 */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ModelComponentTest {

    private static final int STEPS = 120;

    @Inject
    DataSource database;

    @Inject
    MeasureRows rows;

    private final String run = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(longs = {11, 14, 15, 21, 26})
    void what_the_service_keeps_is_what_a_recount_of_the_same_events_gives(long seed) throws SQLException {
        Council council = new Council(database);
        Oracle oracle = new Oracle();
        Map<String, ObjectNode> once = new LinkedHashMap<>();
        try (CaseSystem cases = new CaseSystem()) {
            for (Step step : new Generator(seed).steps(STEPS)) {
                if (step.event() != null) {
                    CaseEvent event = ofThisRun(step.event());
                    oracle.hear(event, Instant.EPOCH);
                    ObjectNode node = json(event);
                    once.put(event.id(), node);
                    cases.send(node);
                }
            }
        }
        council.tell(once.values().toArray(ObjectNode[]::new));

        Instant now = council.now();
        for (String rowSet : Rulebook.rowSets()) {
            assertThat(kept(rowSet, now))
                    .as(rowSet)
                    .containsExactlyInAnyOrderElementsOf(recounted(oracle, rowSet, now));
        }
    }

    /** The same event of a child, with an id, that no other test knows. */
    private CaseEvent ofThisRun(CaseEvent event) {
        Map<String, Object> data = new HashMap<>(event.data());
        data.computeIfPresent("voids", (member, id) -> run + id);
        data.computeIfPresent("into", (member, child) -> run + child);
        return new CaseEvent(
                event.source(),
                run + event.id(),
                event.type(),
                run + event.subject(),
                event.time(),
                event.recordedAt(),
                event.replaces() == null ? null : run + event.replaces(),
                data);
    }

    private static ObjectNode json(CaseEvent event) {
        List<Object> members = new ArrayList<>();
        event.data().forEach((member, value) -> members.addAll(List.of(member, value)));
        ObjectNode node = CaseSystem.event(
                        event.type(), event.subject(), event.time().toString(), members.toArray())
                .put("id", event.id())
                .put("recordedtime", event.recordedAt().toString());
        return event.replaces() == null ? node : node.put("replaces", event.replaces());
    }

    private List<String> kept(String rowSet, Instant now) throws SQLException {
        int slash = rowSet.indexOf('/');
        try (Connection connection = database.getConnection()) {
            return rows
                    .of(connection, rowSet.substring(0, slash), rowSet.substring(slash + 1), now, Instant.EPOCH, now)
                    .stream()
                    .filter(row -> row.subject().startsWith(run))
                    .flatMap(row -> Judged.of(row, Moment.at(now)).stream())
                    .map(row -> words(
                            row.obligation().subject(),
                            row.obligation().startedAt(),
                            row.obligation().nature() == Nature.SPELL
                                    ? null
                                    : row.obligation().dueBefore(),
                            row.outcome().wireName(),
                            row.decidedAt(),
                            row.open()))
                    .toList();
        }
    }

    private static List<String> recounted(Oracle oracle, String rowSet, Instant now) {
        return oracle.rows(rowSet, Instant.MAX, Look.at(now)).stream()
                .map(row -> words(row.subject(), row.start(), row.due(), row.outcome(), row.decided(), row.open()))
                .toList();
    }

    private static String words(
            String subject, Instant start, Instant due, String outcome, Instant decided, boolean open) {
        return String.join(
                " ", subject, start + ".." + due, outcome, Objects.toString(decided), open ? "open" : "closed");
    }
}
