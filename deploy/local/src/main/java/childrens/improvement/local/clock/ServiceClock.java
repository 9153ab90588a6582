package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import childrens.improvement.local.postgres.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The clock of one service, in its database. */
final class ServiceClock implements AutoCloseable {

    private static final String TABLE = """
            create table if not exists service_clock (
              one_row boolean primary key default true check (one_row),
              ahead interval not null default interval '0')""";

    private static final String ROW = "insert into service_clock (one_row) values (true) on conflict do nothing";

    private static final String FUNCTION = """
            create or replace function service_now() returns timestamptz language sql volatile
            as $$ select clock_timestamp() + ahead from service_clock $$""";

    private final Database database;
    private final Connection connection;
    private final Set<String> present = new HashSet<>();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private ServiceClock(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static ServiceClock connect(Database database, String jdbcUrl) {
        try {
            Connection connection = DriverManager.getConnection(jdbcUrl, database.word(), database.word());
            try (Statement statement = connection.createStatement()) {
                // whatever a service commits at the new time is written after the step itself: that need not be waited
                // for
                statement.execute("set synchronous_commit to off");
            }
            return new ServiceClock(database, connection);
        } catch (SQLException e) {
            throw new CommandFailure("no database " + database.word() + " at " + jdbcUrl + ": " + e.getMessage());
        }
    }

    Database database() {
        return database;
    }

    /** Has what it asks planned anew: what was small when it was first asked has grown. */
    void planAnew() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("discard plans");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Has the database look at what its tables hold. */
    void analyze() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Whether the database has had a clock before: if not, it is new. */
    boolean exists() {
        return has("service_clock");
    }

    boolean has(String relation) {
        // what is there stays
        if (present.contains(relation)) {
            return true;
        }
        boolean found = query("select to_regclass('" + relation + "') is not null", Boolean.class)
                .orElse(false);
        if (found) {
            present.add(relation);
        }
        return found;
    }

    void create() {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(ROW);
            statement.execute(FUNCTION);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Instant now() {
        return query("select service_now()", OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .orElseThrow();
    }

    Duration ahead() {
        return Duration.of(
                query("select (extract(epoch from ahead) * 1000000)::bigint from service_clock", Long.class)
                        .orElse(0L),
                ChronoUnit.MICROS);
    }

    /** Sets it whatever it was: only for a system whose services do not run. */
    void set(Duration ahead) {
        update("update service_clock set ahead = ? * interval '1 microsecond'", ahead);
    }

    /** Moves it forward; what would take it back does nothing. */
    void advance(Duration ahead) {
        update("update service_clock set ahead = greatest(ahead, ? * interval '1 microsecond')", ahead);
    }

    Optional<Instant> nextDueAfter(Instant now) {
        return query("select due_at from next_due", OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .filter(due -> due.isAfter(now));
    }

    long unsettled() {
        return query("select count from unsettled", Long.class).orElse(0L);
    }

    /** How much of that somebody is to be written to for; 0 for a service that writes to nobody. */
    long unsent() {
        return has("unsent") ? query("select count from unsent", Long.class).orElse(0L) : 0;
    }

    /** How much of the judgement of measures is behind; 0 for a service that has none. */
    long unjudged() {
        return has("unjudged") ? query("select count from unjudged", Long.class).orElse(0L) : 0;
    }

    /** How far the service has read each partition; what it has read nothing of is left out. */
    Map<TopicPartition, Long> consumed() {
        Map<TopicPartition, Long> consumed = new HashMap<>();
        try (ResultSet rows = prepared("select topic, partition, next_offset from consumed_offset")
                .executeQuery()) {
            while (rows.next()) {
                consumed.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return consumed;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private <T> Optional<T> query(String sql, Class<T> type) {
        try (ResultSet rows = prepared(sql).executeQuery()) {
            @Nullable T value = rows.next() ? rows.getObject(1, type) : null;
            return Optional.ofNullable(value);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The same few questions are asked some hundred times a second: planning them costs more than answering. */
    private PreparedStatement prepared(String sql) throws SQLException {
        @Nullable PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private void update(String sql, Duration ahead) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ahead.dividedBy(ChronoUnit.MICROS.getDuration()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private CommandFailure failed(SQLException e) {
        return new CommandFailure("database " + database.word() + ": " + e.getMessage());
    }
}
