package childrens.improvement.alerting.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The hours in which managers are written to, on working days.
 *
 * @param from the first moment of a working day's working time
 * @param until the first moment after it
 */
public record WorkingTime(WorkingDays days, LocalTime from, LocalTime until) {

    /** Whether the instant lies in working time. */
    public boolean includes(Instant instant) {
        LocalTime time = instant.atZone(London.ZONE).toLocalTime();
        return days.includes(London.dayOf(instant)) && !time.isBefore(from) && time.isBefore(until);
    }

    /** The instant itself in working time, else the start of the next working time. */
    public Instant onOrAfter(Instant instant) {
        return includes(instant) ? instant : nextAt(from, instant);
    }

    /** The first moment, at or after the instant, at which it is the given time of a working day. */
    public Instant nextAt(LocalTime time, Instant instant) {
        LocalDate day = days.onOrAfter(London.dayOf(instant));
        Instant moment = London.at(day, time);
        return moment.isBefore(instant) ? London.at(days.after(day), time) : moment;
    }
}
