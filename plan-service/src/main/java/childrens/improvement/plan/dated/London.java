package childrens.improvement.plan.dated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one place that turns an instant into a day. */
public final class London {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    /** The day in London at the instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant with London's offset. */
    public static OffsetDateTime at(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    /** The first instant of the day in London. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
