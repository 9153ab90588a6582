package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What an open row adds to a reading whose whole days are added up: mostly that it is in time, or late. */
public final class OpenStory {

    /** Came to exist, and is open. */
    public static final String OPEN = "open";
    /** On its last day in time, and is open; on the day on which it came to exist when that is later. */
    public static final String OPEN_LATE = "open-late";

    private OpenStory() {}

    /**
     * One more open row on a day.
     *
     * @param day the day
     * @param what what is counted
     */
    public record Entry(LocalDate day, String what) {}

    /** What a row adds to the counts of what is open; nothing when it is not, or is told one by one. */
    public static List<Entry> of(Obligation row) {
        if (!isCounted(row)) {
            return List.of();
        }
        LocalDate since = since(row);
        LocalDate last = London.lastDayBefore(row.dueBefore());
        return List.of(new Entry(since, OPEN), new Entry(last.isBefore(since) ? since : last, OPEN_LATE));
    }

    /** A further missed interval is there at the very moment at which it is missed: on the day that ends then. */
    private static LocalDate since(Obligation row) {
        LocalDate started = London.dayOf(row.startedAt());
        LocalDate exists = row.existsAt().equals(row.dueBefore())
                ? London.lastDayBefore(row.existsAt())
                : London.dayOf(row.existsAt());
        return exists.isBefore(started) ? started : exists;
    }

    /**
     * Whether nothing is asked of the row but whether it is in time or late and since when: it is open, and neither begins
     * nor falls due on the days that are not whole.
     *
     * @param until the first day that is not whole
     * @param beside the first deadline that lies on the days that are not whole
     * @param passedBy deadlines up to and including it have passed
     */
    public static boolean isPlain(Obligation row, LocalDate until, Instant beside, Instant passedBy) {
        return isCountedBefore(row, until) && !fallsDueBeside(row, beside, passedBy);
    }

    /** Whether a row lies in the counts of whole days, while it falls due on the others. */
    public static boolean isToldAnew(Obligation row, LocalDate until, Instant beside, Instant passedBy) {
        return isCountedBefore(row, until) && fallsDueBeside(row, beside, passedBy);
    }

    private static boolean isCountedBefore(Obligation row, LocalDate until) {
        return isCounted(row) && since(row).isBefore(until);
    }

    private static boolean isCounted(Obligation row) {
        return row.nature() == Nature.DUTY
                && row.done() == null
                && row.exemption() == null
                && row.endedAt() == null
                && row.declinedAt() == null
                && !DayStory.isIrregular(row);
    }

    private static boolean fallsDueBeside(Obligation row, Instant beside, Instant passedBy) {
        return !row.dueBefore().isBefore(beside) && !row.dueBefore().isAfter(passedBy);
    }
}
