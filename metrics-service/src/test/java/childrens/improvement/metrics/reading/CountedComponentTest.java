package childrens.improvement.metrics.reading;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.store.CountKeeping;
import childrens.improvement.metrics.store.DayCounts;
import childrens.improvement.metrics.store.ObligationStore;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.WindowKind;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
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
import org.junit.jupiter.api.Test;
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

    private static final String COUNTED = """
            select concat_ws(' ', measure, row_set, generation, owner, day, what,
                (known_from at time zone 'Europe/London')::date, sum(n)) as counted
            from day_count
            group by measure, row_set, generation, owner, day, what, (known_from at time zone 'Europe/London')::date
            having sum(n) <> 0
            order by counted
            """;
    private static final String IRREGULAR = """
            select concat_ws(' ', id, generation, known_from) as row from obligation_past where irregular order by row
            """;

    @Inject
    CountKeeping keeping;

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

    @Test
    void rows_from_before_there_were_counts_are_counted_as_if_there_always_had_been() throws SQLException {
        SplittableRandom random = new SplittableRandom(6);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(7301, 3)");
                statement.execute("update day_count_together set until = '-infinity'");
                store(connection, random);
                List<String> counted = rows(statement, COUNTED);
                List<String> irregular = rows(statement, IRREGULAR);

                statement.execute("delete from day_count");
                statement.execute("update obligation_past set irregular = false");
                statement.execute("update day_count_together set until = 'infinity'");
                keeping.putTogether(connection, CORRECTED.plus(Duration.ofDays(1)));

                assertThat(rows(statement, COUNTED)).hasSizeGreaterThan(1000).isEqualTo(counted);
                for (int each = 0; each < 40; each++) {
                    compare(connection, query(random));
                }
                assertThat(rows(statement, IRREGULAR)).isNotEmpty().isEqualTo(irregular);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
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
        Instant knownAt = List.of(
                        CORRECTED, CORRECTED.minusNanos(1000), KNOWN.plus(Duration.ofDays(random.nextInt(60))))
                .get(random.nextInt(3));
        Moment moment = random.nextBoolean() ? Moment.endOf(day) : Moment.at(at);
        return new ReadingQuery(
                measure,
                new MeasureDefinition.Variant(null, "first", "record", true),
                List.of(Basis.DECIDED, Basis.DUE, Basis.COMPLETED).get(random.nextInt(3)),
                List.of(WindowKind.MONTH, WindowKind.ROLLING_91, WindowKind.YEAR)
                        .get(random.nextInt(3)),
                moment.notPassedAfter(knownAt),
                at,
                knownAt);
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
