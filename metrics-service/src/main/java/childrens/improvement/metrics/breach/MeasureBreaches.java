package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.outlook.Level;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.Window;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens, raises and closes the announcements of measures that miss their target or are about to: one for a measure, scope
 * and period. It is raised from at risk to breached to out of reach, each told once, and closed once.
 */
@ApplicationScoped
class MeasureBreaches {

    private final BreachPublisher publisher;
    private final ObjectMapper json;

    MeasureBreaches(BreachPublisher publisher, ObjectMapper json) {
        this.publisher = publisher;
        this.json = json;
    }

    /**
     * Opens or raises when the reading misses its target or is about to, and closes when it meets it; the same again does
     * nothing. What is on target again is closed although little room is left: a risk is told once in a period.
     *
     * @param level what the outlook of the period says
     */
    void judge(Connection connection, Reading reading, Level level, Window period, Instant now) throws SQLException {
        String about = about(reading, period);
        MeasureMessage message = message(about, reading, period, now);
        Step step = Step.of(reading, level);
        Latest latest = latest(connection, about);
        if (latest.isOpen()
                && (step == Step.NONE || step.compareTo(Step.BREACHED) < 0 && latest.step() != Step.AT_RISK)) {
            close(connection, "about = ?", about, "recovered", message, now);
        } else if (latest.isOpen()) {
            raise(connection, message, latest, step, now);
        } else if (step.compareTo(Step.BREACHED) >= 0 || step == Step.AT_RISK && latest.round() == 0) {
            open(connection, message, latest.round() + 1, step, now);
        }
    }

    /** Closes what no longer holds because the definition of the measure has changed. */
    void redefine(Connection connection, Reading reading, boolean enough, Window period, Instant now)
            throws SQLException {
        if (!enough || reading.rating() == Rating.GREEN || reading.rating() == Rating.NOT_RATED) {
            String about = about(reading, period);
            close(connection, "about = ?", about, "definition-changed", message(about, reading, period, now), now);
        }
    }

    private static String about(Reading reading, Window period) {
        return String.join(
                "|",
                reading.measure(),
                reading.scope(),
                period.kind().wireName(),
                period.from().toString());
    }

    /** Closes what was open in periods that are over. */
    void endPeriods(Connection connection, LocalDate today, Instant now) throws SQLException {
        close(connection, "period_until <= ?::date", today.toString(), "period-ended", null, now);
    }

    private static MeasureMessage message(String about, Reading reading, Window period, Instant now) {
        String scope = reading.scope();
        return new MeasureMessage(
                about,
                "measure",
                reading.measure(),
                scope,
                scope.startsWith("team:") ? scope.substring("team:".length()) : null,
                0,
                new MeasureMessage.Period(period.kind().wireName(), period.from(), period.until()),
                new MeasureMessage.FigureOfMessage(
                        reading.numerator(),
                        reading.denominator(),
                        reading.percent(),
                        new MeasureMessage.Target(
                                reading.target().kind(), reading.target().value()),
                        new MeasureMessage.Flow(
                                reading.started(), reading.pending(), reading.overdueNow(), reading.oldestOpen())),
                now,
                null);
    }

    /**
     * The last round of an announcement.
     *
     * @param round 0 before the first
     * @param step how far it went; none when it is closed
     */
    private record Latest(int round, Step step) {
        boolean isOpen() {
            return step != Step.NONE;
        }
    }

    private static Latest latest(Connection connection, String about) throws SQLException {
        String sql = "select round, level, closed_at is null as open from measure_breach where about = ?"
                + " order by round desc limit 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, about);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return new Latest(0, Step.NONE);
                }
                Step step = row.getBoolean("open") ? Step.ofWord(row.getString("level")) : Step.NONE;
                return new Latest(row.getInt("round"), step);
            }
        }
    }

    private void open(Connection connection, MeasureMessage message, int round, Step step, Instant now)
            throws SQLException {
        String sql = """
                insert into measure_breach
                    (about, round, measure, scope, period_from, period_until, opened_at, message, level)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, message.about());
            statement.setInt(2, round);
            statement.setString(3, message.measure());
            statement.setString(4, message.scope());
            statement.setObject(5, message.period().from());
            statement.setObject(6, message.period().until());
            Jdbc.set(statement, 7, now);
            statement.setString(8, text(message));
            statement.setString(9, step.word());
            if (statement.executeUpdate() == 1) {
                tell(message, round, step.announcedAfter(Step.NONE), now);
            }
        }
    }

    private void raise(Connection connection, MeasureMessage message, Latest latest, Step step, Instant now)
            throws SQLException {
        List<Step> steps = step.announcedAfter(latest.step());
        if (steps.isEmpty()) {
            return;
        }
        String sql = "update measure_breach set level = ?, message = ?::jsonb where about = ? and round = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, step.word());
            statement.setString(2, text(message));
            statement.setString(3, message.about());
            statement.setInt(4, latest.round());
            statement.executeUpdate();
        }
        tell(message, latest.round(), steps, now);
    }

    private void tell(MeasureMessage message, int round, List<Step> steps, Instant now) {
        steps.forEach(step -> publisher.ofMeasure(step.type(), withRound(message, round, null), now));
    }

    /** Closes open announcements; without a newer figure the one of the opening is told. */
    private void close(
            Connection connection,
            String which,
            String value,
            String because,
            @Nullable MeasureMessage figure,
            Instant now)
            throws SQLException {
        String sql = "update measure_breach set closed_at = ?, closed_because = ? where closed_at is null and " + which
                + " returning round, message";
        List<MeasureMessage> closed = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            statement.setString(2, because);
            statement.setString(3, value);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    MeasureMessage opened = figure == null ? message(row.getString("message")) : figure;
                    closed.add(withRound(opened, row.getInt("round"), because));
                }
            }
        }
        closed.forEach(message -> publisher.ofMeasure("measure.recovered", message, now));
    }

    private static MeasureMessage withRound(MeasureMessage message, int round, @Nullable String because) {
        return new MeasureMessage(
                message.about(),
                message.kind(),
                message.measure(),
                message.scope(),
                message.team(),
                round,
                message.period(),
                message.figure(),
                message.at(),
                because);
    }

    private String text(MeasureMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message is JSON", impossible);
        }
    }

    private MeasureMessage message(String text) {
        try {
            return json.readValue(text, MeasureMessage.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was written can be read", impossible);
        }
    }
}
