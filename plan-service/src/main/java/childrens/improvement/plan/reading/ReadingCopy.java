package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The table of readings: one row a figure, never rewritten. The same figure told again moves only when it was confirmed
 * and for which moments, so that what was known by an earlier moment is answered as it was.
 */
@ApplicationScoped
class ReadingCopy {

    /** Twelve quarters, for a trend. */
    private static final int TREND_YEARS = 3;

    private final DataSource database;
    private final ReadingJson json;

    ReadingCopy(DataSource database, ReadingJson json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a reading; one that says what is known already only confirms it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(KeptReading kept) {
        Reading reading = kept.reading();
        String hash = hash(reading);
        try (Connection connection = database.getConnection()) {
            if (!confirm(connection, reading, hash, json.moments(reading))) {
                add(connection, kept, hash, json.write(reading));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("A reading cannot be kept", failed);
        }
    }

    /** Whether the latest that is known of the same window, up to the same day, is the same figure. */
    private static boolean confirm(Connection connection, Reading reading, String hash, String moments)
            throws SQLException {
        String sql = """
                update reading set confirmed_at = greatest(confirmed_at, service_now()), moments = ?::jsonb
                where figure_hash = ? and id = (
                    select id from reading
                    where measure = ? and scope = ? and variant = ? and window_kind = ? and from_on = ? and until_on = ?
                    order by id desc limit 1)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, moments);
            statement.setString(2, hash);
            setKey(statement, 3, reading);
            return statement.executeUpdate() == 1;
        }
    }

    private static void add(Connection connection, KeptReading kept, String hash, String content) throws SQLException {
        String sql = """
                insert into reading (measure, scope, variant, window_kind, from_on, until_on, at, source, figure_hash,
                    content, received_at, confirmed_at)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, now_, now_ from (select service_now() as now_) as clock
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Reading reading = kept.reading();
            setKey(statement, 1, reading);
            statement.setObject(7, reading.at());
            statement.setString(8, kept.told() ? "told" : "asked");
            statement.setString(9, hash);
            statement.setString(10, content);
            statement.executeUpdate();
        }
    }

    private static void setKey(PreparedStatement statement, int first, Reading reading) throws SQLException {
        String variant = reading.variant();
        statement.setString(first, reading.measure());
        statement.setString(first + 1, reading.scope());
        statement.setString(first + 2, variant == null ? "" : variant);
        statement.setString(first + 3, reading.window().kind());
        statement.setObject(first + 4, reading.window().from());
        statement.setObject(first + 5, reading.window().until());
    }

    /**
     * The latest that was known, by a moment, of each window that starts on a day of its own and ends by a day; newest
     * window first.
     *
     * @param last the last day that a window may hold; windows that ended long before it are left out
     */
    List<Reading> latest(String scope, LocalDate last, Instant knownAt) {
        String sql = """
                select content::text from (
                    select distinct on (measure, variant, window_kind, from_on)
                        case when confirmed_at <= ? then content || moments else content end as content,
                        measure, until_on, from_on, id
                    from reading
                    where scope = ? and until_on <= ? and until_on > ? and received_at <= ?
                    order by measure, variant, window_kind, from_on, until_on desc, id desc) as known
                order by measure, until_on desc, from_on desc, id desc
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            OffsetDateTime moment = OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC);
            statement.setObject(1, moment);
            statement.setString(2, scope);
            statement.setObject(3, last.plusDays(1));
            statement.setObject(4, last.minusYears(TREND_YEARS));
            statement.setObject(5, moment);
            List<Reading> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(json.parse(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("The copy of readings cannot be read", failed);
        }
    }

    /** Those of the measures that have not been asked for within a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> notAsked(Collection<String> measures, String scope, LocalDate last, Duration fresh) {
        String sql = """
                select measure from series_asked where scope = ? and until_on = ?
                and asked_at > service_now() - make_interval(secs => ?)
                """;
        Set<String> left = new LinkedHashSet<>(measures);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, scope);
            statement.setObject(2, last.plusDays(1));
            statement.setDouble(3, fresh.toMillis() / 1000.0);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    left.remove(rows.getString(1));
                }
            }
            return List.copyOf(left);
        } catch (SQLException failed) {
            throw new IllegalStateException("What was asked cannot be read", failed);
        }
    }

    /** Says that a measure's series has just been answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    void asked(String measure, String scope, LocalDate last) {
        String sql = """
                insert into series_asked (measure, scope, until_on, asked_at) values (?, ?, ?, service_now())
                on conflict (measure, scope, until_on) do update set asked_at = excluded.asked_at
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, measure);
            statement.setString(2, scope);
            statement.setObject(3, last.plusDays(1));
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("What was asked cannot be kept", failed);
        }
    }

    /** What a reading says, but for its moments. */
    private static String hash(Reading reading) {
        String figure = String.join(
                "|",
                plain(reading.numerator()),
                plain(reading.denominator()),
                plain(reading.value()),
                String.valueOf(reading.parts()),
                String.valueOf(reading.pending()),
                String.valueOf(reading.overdueNow()),
                reading.oldestOpen() == null
                        ? ""
                        : reading.oldestOpen().toInstant().toString(),
                String.valueOf(reading.interval()),
                String.valueOf(reading.assured()),
                String.valueOf(reading.timescaleVersion()),
                String.valueOf(reading.told()));
        return UUID.nameUUIDFromBytes(figure.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
