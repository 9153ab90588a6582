package childrens.improvement.alerting.message;

import childrens.improvement.alerting.escalation.London;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes the message of the morning: for each list its counts and a link, and nothing else about a child. */
public final class ListLetter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM", Locale.UK).withZone(London.ZONE);

    private ListLetter() {}

    /**
     * The message.
     *
     * @param lists at least one
     * @param day the working day that they are for
     * @param next when the next list comes
     */
    public static Text text(Envelope envelope, List<ListCounts> lists, LocalDate day, Instant next) {
        StringBuilder body = new StringBuilder("For " + envelope.title() + "\n");
        for (ListCounts list : lists) {
            body.append("\n").append(list.title()).append("\n");
            if (!list.late().isEmpty()) {
                body.append(list.late()).append("\n");
            }
            if (list.isEmpty()) {
                body.append("Nothing stands in it today.\n");
            } else {
                list.counts().forEach(count -> body.append("- ")
                        .append(count.title())
                        .append(": ")
                        .append(count.count() == 0 ? "none" : Long.toString(count.count()))
                        .append("\n"));
            }
            body.append("The list: ").append(list.link()).append("\n");
        }
        String closing = Letters.closing(
                envelope,
                "another held your post today, or you had switched off the messages of a list that may be.",
                "the next list comes at " + MOMENT.format(next) + ".");
        return new Text(subject(lists, day), body + closing, ListLetterPage.of(envelope.title(), lists, closing));
    }

    private static String subject(List<ListCounts> lists, LocalDate day) {
        String first = lists.get(0).title() + ", " + DAY.format(day);
        return lists.size() == 1 ? first : first + ", and " + (lists.size() - 1) + " more";
    }
}
