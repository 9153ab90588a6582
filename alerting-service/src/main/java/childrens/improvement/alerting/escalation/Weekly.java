package childrens.improvement.alerting.escalation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The weekly message about percentages.
 *
 * @param to to whom it goes
 */
public record Weekly(DayOfWeek on, LocalTime at, List<Audience> to) {

    /** Copies the audiences. */
    public Weekly {
        to = List.copyOf(to);
    }

    /** The first weekly moment at or after the instant; a bank holiday moves it to the next working day. */
    Instant next(WorkingDays days, Instant instant) {
        LocalDate start = London.dayOf(instant).with(TemporalAdjusters.previousOrSame(on));
        Instant moment = London.at(days.onOrAfter(start), at);
        return moment.isBefore(instant) ? London.at(days.onOrAfter(start.plusWeeks(1)), at) : moment;
    }
}
