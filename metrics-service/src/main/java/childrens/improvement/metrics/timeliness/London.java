package childrens.improvement.metrics.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one place that turns instants into days: a day is a Europe/London day. */
public final class London {

    /** The council's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The London day that holds the instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant with the offset that London has then. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** The first moment of the London day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last London day that begins before the instant: the last day in time of what is due before it. */
    public static LocalDate lastDayBefore(Instant dueBefore) {
        return dayOf(dueBefore.minusNanos(1));
    }
}
