package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the row of one child. Marks around it let a saved page leave it out later.
 *
 * @param at as of when the list is
 */
record ListCells(Words words, Instant at) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.UK);

    String row(ListRow row) {
        String cells = "<tr><td class=\"number\">" + number(row) + "</td><td>" + what(row) + "</td><td>" + by(row)
                + "</td><td>" + seen(row) + "</td><td>" + Html.text(row.worker() == null ? "none" : row.worker())
                + "</td><td>" + note(row) + "</td></tr>\n";
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
        return due.isAfter(at) ? last : last + "<br><strong>overdue</strong>";
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
        return written + (written.isEmpty() ? "" : "<br>") + "planned for " + DAY.format(row.plannedFor());
    }
}
