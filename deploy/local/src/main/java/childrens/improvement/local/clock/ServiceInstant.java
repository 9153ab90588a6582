package childrens.improvement.local.clock;

import childrens.improvement.local.console.CommandFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How an instant of the service clock is written and read: ISO 8601, days being London's. */
public final class ServiceInstant {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private ServiceInstant() {}

    /** Reads an instant with an offset, or a date, which means the first moment of that London day. */
    public static Instant parse(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(LONDON).toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CommandFailure("not an instant with an offset, nor a date: " + text
                    + " (as in 2020-09-30T17:00:00+01:00, or 2020-10-01 for the start of that day)");
        }
    }

    /** Writes it to the second, with London's offset. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(LONDON));
    }
}
