package childrens.improvement.endtoend;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

/** The service clock, through {@code deploy/local/clock}. */
final class ServiceTime {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<DayOfWeek> BEFORE_A_WORKING_DAY =
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

    private ServiceTime() {}

    static Instant now() {
        return instant(Command.succeed("clock"));
    }

    /** Moves it there, and returns when all that fell due on the way is done; gives where it stands then. */
    static Instant moveTo(Instant instant) {
        return instant(Command.succeed("clock", instant.toString()));
    }

    /** Moves it to the next time that it is so late, in London, on a working day that is followed by another. */
    static Instant moveToNext(LocalTime time) {
        Instant now = now();
        LocalDate day = now.atZone(LONDON).toLocalDate();
        while (!BEFORE_A_WORKING_DAY.contains(day.getDayOfWeek())
                || at(day, time).isBefore(now)) {
            day = day.plusDays(1);
        }
        return moveTo(at(day, time));
    }

    /** Has all done that is to be done within the next half minute. */
    static void settle() {
        moveTo(now().plusSeconds(30));
    }

    /** That time on the working day after the instant's. */
    static Instant onTheNextDay(Instant instant, LocalTime time) {
        return at(instant.atZone(LONDON).toLocalDate().plusDays(1), time);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LONDON).toInstant();
    }

    private static Instant instant(String output) {
        return OffsetDateTime.parse(Command.lastLine(output)).toInstant();
    }
}
