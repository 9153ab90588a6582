package childrens.improvement.alerting.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The service's own database, and the service clock in it. */
@ApplicationScoped
public class TestDatabase {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final DataSource database;

    TestDatabase(DataSource database) {
        this.database = database;
    }

    /** The first column of the rows, as text. */
    public List<String> column(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (row.next()) {
                column.add(String.valueOf(row.getString(1)));
            }
            return column;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The only value of the only row, as text. */
    public String value(String sql, Object... values) {
        List<String> column = column(sql, values);
        if (column.size() != 1) {
            throw new AssertionError(column.size() + " rows: " + sql);
        }
        return column.get(0);
    }

    /** Changes rows. */
    public void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What time the service clock shows. */
    public Instant now() {
        return Instant.parse(
                value("select to_char(service_now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    /** Moves the service clock. No list is made, on the way or then: whoever wants lists says so to {@link Walk}. */
    public void moveTo(Instant instant) {
        execute(
                "update digest_calendar set planned_until = greatest(planned_until, service_now()), next_at = '9999-01-01'");
        moveOn(instant);
    }

    /** Moves the service clock to a moment at which lists may be due; it never runs back. */
    public void moveOn(Instant instant) {
        if (instant.isBefore(now())) {
            throw new AssertionError("the service clock does not run back to " + instant);
        }
        execute(
                "update service_clock set ahead = ?::timestamptz - clock_timestamp()",
                OffsetDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
    }

    /** Moves the service clock to the time on the next such day of the week and gives that day. */
    public LocalDate moveToNext(DayOfWeek weekday, LocalTime time) {
        LocalDate day = next(weekday);
        moveTo(at(day, time));
        return day;
    }

    /** The next such day of the week. */
    public LocalDate next(DayOfWeek weekday) {
        LocalDate day = now().atZone(LONDON).toLocalDate().plusDays(1);
        while (day.getDayOfWeek() != weekday || isNearAHoliday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The time on the day in London. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    /** Tests that are not about bank holidays keep a week away from the months that have them. */
    private static boolean isNearAHoliday(LocalDate day) {
        return List.of(12, 1, 3, 4, 5, 8).contains(day.getMonthValue())
                || day.getMonthValue() == 11 && day.getDayOfMonth() > 15;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
