package childrens.improvement.alerting.cadence;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.escalation.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When lists are made: at one time of the morning, on working days only.
 *
 * @param time the clocks of London show it
 */
public record Mornings(WorkingDays days, LocalTime time) {

    /** The list of the day, where one of that cadence is made on it. */
    public Optional<Occurrence> on(LocalDate day, Cadence cadence) {
        return onOrAfter(day, cadence).equals(day)
                ? Optional.of(new Occurrence(
                        day,
                        London.at(day, time),
                        London.at(before(day, cadence), time),
                        London.at(onOrAfter(day.plusDays(1), cadence), time)))
                : Optional.empty();
    }

    /** The first morning after the instant. */
    public Instant after(Instant instant) {
        LocalDate day = days.onOrAfter(London.dayOf(instant));
        Instant morning = London.at(day, time);
        return morning.isAfter(instant) ? morning : London.at(days.after(day), time);
    }

    private LocalDate onOrAfter(LocalDate day, Cadence cadence) {
        LocalDate start = cadence.start(day);
        while (days.onOrAfter(start).isBefore(day)) {
            start = cadence.next(start);
        }
        return days.onOrAfter(start);
    }

    private LocalDate before(LocalDate day, Cadence cadence) {
        LocalDate start = cadence.start(day.minusDays(1));
        while (!days.onOrAfter(start).isBefore(day)) {
            start = cadence.start(start.minusDays(1));
        }
        return days.onOrAfter(start);
    }
}
