package childrens.improvement.metrics.store;

import childrens.improvement.metrics.figure.DayStory;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.London;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the counts of whole days few: what became known on one day is put together. */
@ApplicationScoped
public class CountKeeping {

    private static final int MANY = 20_000;
    /** While the log is far from read, one pass later on does the work of many. */
    private static final int VERY_MANY = 3_000_000;

    private final DayCounts counts;
    private final ObligationStore obligations;

    CountKeeping(DayCounts counts, ObligationStore obligations) {
        this.counts = counts;
        this.obligations = obligations;
    }

    /**
     * Puts together what became known on days that are over, and of the present day once it is much.
     *
     * @param now a moment up to which everything that was received can be seen
     */
    public void putTogether(Connection connection, Instant now) throws SQLException {
        if (!isAlone(connection)) {
            return;
        }
        if (isToBeFilled(connection)) {
            fill(connection);
        }
        Instant today = London.startOf(London.dayOf(now));
        Instant until = until(connection);
        if (until == null || until.isBefore(today)) {
            Instant first = until == null ? Instant.EPOCH : London.startOf(London.dayOf(until));
            putTogether(connection, first, today.minusNanos(1000));
        }
        Instant since = until(connection);
        if (since != null && isMuch(connection, since)) {
            putTogether(connection, since.plusNanos(1000), now);
        }
    }

    /** Counts rows that were stored before there were counts. */
    private void fill(Connection connection) throws SQLException {
        execute(connection, "lock table obligation_open, obligation_past in share row exclusive mode");
        execute(connection, "delete from day_count");
        List<String> irregular = new ArrayList<>();
        List<String> since = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select * from obligation order by known_from, id")) {
            statement.setFetchSize(5000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Obligation each = obligations.read(row);
                    if (DayStory.isIrregular(each)) {
                        irregular.add(each.id().toString());
                        since.add(row.getString("known_from"));
                    }
                    counts.add(connection, List.of(), List.of(each), Jdbc.instant(row, "known_from"));
                    Instant until = instantBeforeInfinity(row);
                    if (until != null) {
                        counts.add(connection, List.of(each), List.of(), until);
                    }
                }
            }
        }
        String mark = """
                update obligation_past p set irregular = true
                from unnest(?::uuid[], ?::timestamptz[]) as i (id, since)
                where p.id = i.id and p.known_from = i.since and not p.irregular
                """;
        try (PreparedStatement statement = connection.prepareStatement(mark)) {
            statement.setArray(1, Jdbc.texts(connection, irregular));
            statement.setArray(2, Jdbc.texts(connection, since));
            statement.executeUpdate();
        }
        execute(connection, "update day_count_together set until = '-infinity'");
    }

    private static @Nullable Instant instantBeforeInfinity(ResultSet row) throws SQLException {
        return "infinity".equals(row.getString("known_until")) ? null : Jdbc.instant(row, "known_until");
    }

    private static void putTogether(Connection connection, Instant from, Instant until) throws SQLException {
        String sql = """
                with taken as (delete from day_count where known_from >= ? and known_from <= ? returning *)
                insert into day_count (measure, row_set, generation, owner, day, what, known_from, n)
                select measure, row_set, generation, owner, day, what, max(known_from), sum(n)
                from taken
                group by measure, row_set, generation, owner, day, what,
                    (known_from at time zone 'Europe/London')::date
                having sum(n) <> 0
                order by measure, row_set, generation, owner, day, what
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, from);
            Jdbc.set(statement, 2, until);
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement("update day_count_together set until = ?")) {
            Jdbc.set(statement, 1, until);
            statement.executeUpdate();
        }
    }

    private static boolean isMuch(Connection connection, Instant since) throws SQLException {
        String sql = """
                with allowed as (
                    select case when min(coalesce(caught_up_at, '-infinity')) < service_now() - interval '1 minute'
                        then ? else ? end as n
                    from consumed_offset where topic = 'case-events')
                select (select count(*) from (
                        select from day_count where known_from > ? limit (select n + 1 from allowed)) as few)
                    > (select n from allowed) as much
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, VERY_MANY);
            statement.setInt(2, MANY);
            Jdbc.set(statement, 3, since);
            return isTrue(statement);
        }
    }

    private static boolean isToBeFilled(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select until = 'infinity' from day_count_together for update")) {
            return isTrue(statement);
        }
    }

    /** Up to when counts were put together; null when they never were. */
    private static @Nullable Instant until(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select nullif(until, '-infinity') as until from day_count_together");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Jdbc.instantOrNull(row, "until");
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(7301, 3)")) {
            return isTrue(statement);
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
