package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the row of one child. Marks around it let a saved page leave it out later.
 *
 * @param at as of when the list is
 */
record ListCells(Words words, Instant at) {

    private static final int SHORT = 3;
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendPattern("EEE d ")
            .appendText(ChronoField.MONTH_OF_YEAR, shortMonths())
            .toFormatter(Locale.UK);
    private static final DateTimeFormatter HOUR =
            new DateTimeFormatterBuilder().append(DAY).appendPattern(", HH:mm").toFormatter(Locale.UK);

    String row(ListRow row) {
        String cells = "<tr><td class=\"number\">" + number(row) + "</td><td>" + what(row) + "</td><td class=\"by\">"
                + by(row) + "</td><td class=\"seen\">" + seen(row) + "</td><td>" + worker(row) + "</td><td>" + note(row)
                + "</td></tr>\n";
        return SavedPage.marked(row.id(), cells);
    }

    private static String number(ListRow row) {
        String number = Html.text(row.number());
        return Html.isWeb(row.link()) ? "<a href=\"" + Html.text(row.link()) + "\">" + number + "</a>" : number;
    }

    private String what(ListRow row) {
        String measure = row.measure();
        String what = measure == null ? "" : Html.text(Html.capital(words.one(measure, row.title())));
        String why = row.why();
        if (why == null || why.isBlank()) {
            return what;
        }
        return what + (what.isEmpty() ? "" : "<br>") + "<span class=\"why\">" + Html.text(why) + "</span>";
    }

    private String by(ListRow row) {
        Instant due = row.dueBefore();
        if (due == null) {
            return "";
        }
        String last = last(due);
        if (row.metAt() != null) {
            return last + "<br>done " + DAY.format(row.metAt().atZone(London.ZONE));
        }
        return due.isAfter(at) ? last : last + " <strong>overdue</strong>";
    }

    /** Of a line about a child alone it is not asked who the worker is. */
    private static String worker(ListRow row) {
        return row.worker() == null && row.measure() != null ? "none" : Html.text(row.worker());
    }

    /** The last day in time, or the hour of what is due within hours. */
    private static String last(Instant dueBefore) {
        ZonedDateTime due = dueBefore.atZone(London.ZONE);
        return due.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(London.lastDayBefore(dueBefore))
                : HOUR.format(due);
    }

    private static String seen(ListRow row) {
        Long days = row.daysSinceLastSeen();
        if (days == null) {
            return "";
        }
        return days == 0 ? "today" : days + (days == 1 ? " day ago" : " days ago");
    }

    private static String note(ListRow row) {
        @Nullable String note = row.note();
        String written = note == null ? "" : Html.text(note);
        if (row.plannedFor() == null) {
            return written;
        }
        return written + (written.isEmpty() ? "" : "; ") + "planned for " + DAY.format(row.plannedFor());
    }

    /** The same on every Java, which name some months differently. */
    private static Map<Long, String> shortMonths() {
        Map<Long, String> months = new HashMap<>();
        for (Month month : Month.values()) {
            months.put(
                    (long) month.getValue(),
                    month.getDisplayName(TextStyle.FULL, Locale.UK).substring(0, SHORT));
        }
        return months;
    }
}
