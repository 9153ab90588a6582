package childrens.improvement.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.ObligationStore;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WindowKind;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database adds up is what all its rows give when they are counted. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CountedComponentTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-03-20");
    private static final int DAYS = 120;
    private static final Instant KNOWN = Instant.parse("2020-04-20T09:30:00Z");
    private static final Instant CORRECTED = Instant.parse("2020-08-01T10:00:00Z");
    private static final List<Scope> SCOPES = List.of(Scope.COUNCIL, Scope.team("one"), Scope.team("two"));

    @Inject
    DataSource database;

    @Inject
    ObligationStore rows;

    @Inject
    DayCounts counts;

    @Inject
    Readings readings;

    @Inject
    Definitions definitions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rows_that_become_known_and_are_corrected_are_added_up_as_they_are_counted(long seed) throws SQLException {
        SplittableRandom random = new SplittableRandom(seed);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("update day_count_together set until = '-infinity'");
                store(connection, random);
                int left = 0;
                for (int each = 0; each < 40; each++) {
                    left += compare(connection, query(random));
                }
                assertThat(left).as("rows that need not be read").isGreaterThan(2000);
            } finally {
                connection.rollback();
            }
        }
    }

    /** Rows as they were known first, and some of them as they were known later, or no longer. */
    private void store(Connection connection, SplittableRandom random) throws SQLException {
        Map<UUID, Obligation> known = byId(RandomRows.of(random, FIRST, DAYS, 300));
        rows.append(connection, known.values(), KNOWN);
        counts.add(connection, List.of(), known.values(), KNOWN);
        Map<UUID, Obligation> corrected = byId(RandomRows.of(random, FIRST, DAYS, 150));
        List<Obligation> ended = new ArrayList<>();
        corrected.keySet().forEach(id -> ended.add(known.get(id)));
        corrected.values().removeIf(row -> random.nextInt(3) == 0);
        rows.end(connection, ended, CORRECTED);
        rows.append(connection, corrected.values(), CORRECTED);
        counts.add(connection, ended, corrected.values(), CORRECTED);
    }

    private static Map<UUID, Obligation> byId(Collection<Obligation> rows) {
        Map<UUID, Obligation> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    private ReadingQuery query(SplittableRandom random) {
        MeasureDefinition measure = definitions.find("M004").orElseThrow();
        LocalDate day = FIRST.plusDays(5L + random.nextInt(DAYS));
        Instant at = London.startOf(day).plus(Duration.ofMinutes(30L * random.nextInt(48)));
        return new ReadingQuery(
                measure,
                new MeasureDefinition.Variant(null, "first", "record", true),
                List.of(Basis.DECIDED, Basis.DUE, Basis.COMPLETED).get(random.nextInt(3)),
                List.of(WindowKind.MONTH, WindowKind.ROLLING_91, WindowKind.YEAR)
                        .get(random.nextInt(3)),
                random.nextBoolean() ? Moment.endOf(day) : Moment.at(at),
                at,
                random.nextBoolean() ? CORRECTED : CORRECTED.minusNanos(1000));
    }

    /** How many rows had not to be read, of everybody and of teams. */
    private int compare(Connection connection, ReadingQuery query) throws SQLException {
        MeasureFigures all = readings.figures(connection, query);
        int left = 0;
        for (Scope scope : SCOPES) {
            boolean everybody = scope.equals(Scope.COUNCIL);
            MeasureFigures added = readings.counted(connection, query, everybody ? scope : null);
            assertThat(added.of(scope)).as("%s of %s", scope, query).isEqualTo(all.of(scope));
            left += all.all().size() - added.all().size();
        }
        return left;
    }
}
