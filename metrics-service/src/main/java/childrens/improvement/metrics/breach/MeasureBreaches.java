package childrens.improvement.metrics.breach;

import childrens.improvement.metrics.figure.Rating;
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

/** Opens and closes the announcements of measures that miss their target: one for a measure, scope and period. */
@ApplicationScoped
class MeasureBreaches {

    private final BreachPublisher publisher;
    private final ObjectMapper json;

    MeasureBreaches(BreachPublisher publisher, ObjectMapper json) {
        this.publisher = publisher;
        this.json = json;
    }

    /** Opens when the reading misses its target and closes when it meets it; the same again does nothing. */
    void judge(Connection connection, Reading reading, Window period, Instant now) throws SQLException {
        String about = about(reading, period);
        MeasureMessage message = message(about, reading, period, now);
        if (reading.rating() == Rating.GREEN) {
            close(connection, "about = ?", about, "recovered", message, now);
        } else {
            int round = open(connection, about, message, now);
            if (round > 0) {
                publisher.ofMeasure("measure.breached", withRound(message, round, null), now);
            }
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
                                reading.target().kind(), reading.target().value())),
                now,
                null);
    }

    private int open(Connection connection, String about, MeasureMessage message, Instant now) throws SQLException {
        String sql = """
                insert into measure_breach (about, round, measure, scope, period_from, period_until, opened_at, message)
                select ?, coalesce(max(round), 0) + 1, ?, ?, ?, ?, ?, ?::jsonb from measure_breach where about = ?
                on conflict do nothing returning round
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, about);
            statement.setString(2, message.measure());
            statement.setString(3, message.scope());
            statement.setObject(4, message.period().from());
            statement.setObject(5, message.period().until());
            Jdbc.set(statement, 6, now);
            statement.setString(7, text(message));
            statement.setString(8, about);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt("round") : 0;
            }
        }
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
