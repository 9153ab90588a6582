package childrens.improvement.alerting.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** The last London day that begins before the instant: the last day in time of what is due before it. */
    public static LocalDate lastDayBefore(Instant dueBefore) {
        return dayOf(dueBefore.minusNanos(1));
    }

    /** The instant at which the clocks of London show the time on the day. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
