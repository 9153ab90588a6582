package childrens.improvement.benchmark.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How large a run is.
 *
 * @param events in the stream
 * @param rounds how often each way is measured
 * @param ordinaryEvents how many of them the slow way is measured with
 * @param sizes of the tables that readings are measured on, in obligations
 * @param openDuties how many are open when deadlines are watched
 * @param atOnce how many deadlines pass in one second
 * @param lastDay the last day of the stream
 */
public record Scale(
        int events, int rounds, int ordinaryEvents, long[] sizes, int openDuties, int atOnce, LocalDate lastDay) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The whole run. */
    public static Scale full(LocalDate today) {
        return new Scale(
                1_000_000,
                3,
                10_000,
                new long[] {100_000, 1_000_000, 10_000_000},
                1_000_000,
                100_000,
                today.minusDays(1));
    }

    /** Enough to see that it works, in less than five minutes. */
    public static Scale quick(LocalDate today) {
        return new Scale(150_000, 1, 3000, new long[] {100_000, 1_000_000}, 50_000, 10_000, today.minusDays(1));
    }

    /** The same with another stream. */
    public Scale withEvents(int number) {
        return new Scale(number, rounds, ordinaryEvents, sizes, openDuties, atOnce, lastDay);
    }

    /** The same with more or fewer rounds. */
    public Scale withRounds(int number) {
        return new Scale(events, number, ordinaryEvents, sizes, openDuties, atOnce, lastDay);
    }

    /** The end of the last day. */
    public Instant end() {
        return lastDay.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
