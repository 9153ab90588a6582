package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.obligation.Ownership;
import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row adds to the counts of whole London days, whenever one looks after such a day is over. A deadline that
 * passes in silence needs no change: the row has lain in the count of its last day since it became known.
 */
public final class DayStory {

    /** Came to exist. */
    public static final String STARTED = "started";
    /** Done in time, on the day of that. */
    public static final String MET = "met";
    /** Done in time, on its last day in time. */
    public static final String MET_DUE = "met-due";
    /** Not done in time, on its last day in time. */
    public static final String MISSED = "missed";
    /** Done late, on the day of that. */
    public static final String DONE_LATE = "done-late";
    /** Done in time and recorded late, on the day when it was done. */
    public static final String RECORDED_LATE = "recorded-late";
    /** Done in time and recorded late, on its last day in time. */
    public static final String RECORDED_LATE_DUE = "recorded-late-due";
    /** Not counted; the reason follows. */
    public static final String LEFT_OUT = "left-out:";
    /** Declined by the child; what became of it follows. */
    public static final String DECLINED = "declined:";

    private DayStory() {}

    /**
     * One more on a day.
     *
     * @param day the day
     * @param what what is counted
     * @param function the function whose team owes it, or null
     * @param ownedOn the day on which the team of the function is asked for
     * @param team the team that held it, or null
     */
    public record Entry(
            LocalDate day,
            String what,
            @Nullable String function,
            LocalDate ownedOn,
            @Nullable String team) {}

    /**
     * Whether what the row adds to a day that is over can differ with the moment at which one looks, so that it must
     * be judged row by row: it exists, is left out or is declined only after it was decided, or it happened and is found
     * good only by what follows.
     */
    public static boolean isIrregular(Obligation row) {
        Instant decided = decidedAt(row);
        if (row.nature() == Nature.SPELL) {
            return row.declinedAt() != null;
        }
        boolean met = row.doneInTime();
        Exemption exemption = row.exemption();
        Instant last = exemption == null ? decided : exemption.at();
        Done done = row.done();
        boolean followsLater =
                row.nature() == Nature.EVENT && done != null && done.at().isAfter(decided);
        return followsLater
                || done != null && done.at().isBefore(row.existsAt())
                || last.isAfter(decided)
                || last.equals(decided) && exemption != null && !met
                || last.isBefore(row.startedAt())
                || last.isBefore(row.existsAt())
                || row.declinedAt() != null && row.declinedAt().isAfter(last);
    }

    /** What a row adds; nothing when it is irregular. */
    public static List<Entry> of(Obligation row) {
        List<Entry> entries = new ArrayList<>(5);
        if (isIrregular(row)) {
            return entries;
        }
        add(entries, row, London.dayOf(row.existsAt()), STARTED, row.existsAt());
        Exemption exemption = row.exemption();
        if (exemption != null) {
            add(
                    entries,
                    row,
                    London.dayOf(exemption.at()),
                    LEFT_OUT + exemption.reason().wireName(),
                    exemption.at());
            addDeclined(entries, row, London.dayOf(exemption.at()), LEFT_OUT, exemption.at());
        } else if (row.nature() != Nature.SPELL) {
            addDecided(entries, row, row.done());
        }
        return entries;
    }

    private static void addDecided(List<Entry> entries, Obligation row, @Nullable Done done) {
        LocalDate last = lastDay(row);
        Instant decided = decidedAt(row);
        if (done != null && row.doneInTime()) {
            LocalDate day = London.dayOf(decided);
            add(entries, row, day, MET, decided);
            add(entries, row, last, MET_DUE, decided);
            if (row.nature() == Nature.DUTY && !done.recordedAt().isBefore(row.dueBefore())) {
                add(entries, row, day, RECORDED_LATE, decided);
                add(entries, row, last, RECORDED_LATE_DUE, decided);
            }
            addDeclined(entries, row, day, MET, decided);
            addDeclined(entries, row, last, MET_DUE, decided);
            return;
        }
        // who takes over at the very moment at which it is too late has not missed it
        Instant owed = row.nature() == Nature.DUTY && decided.equals(row.dueBefore()) ? decided.minusNanos(1) : decided;
        add(entries, row, last, MISSED, owed);
        addDeclined(entries, row, last, MISSED, owed);
        if (row.nature() == Nature.EVENT || done != null) {
            LocalDate day = done == null ? last : London.dayOf(done.at());
            add(entries, row, day, DONE_LATE, owed);
            addDeclined(entries, row, day, DONE_LATE, owed);
        }
    }

    /** The day in whose count it lies when it was not done in time; what happened lies on its own day. */
    private static LocalDate lastDay(Obligation row) {
        if (row.nature() == Nature.EVENT) {
            return London.dayOf(row.startedAt());
        }
        return row.existsAt().isAfter(row.dueBefore())
                ? London.dayOf(row.existsAt())
                : London.lastDayBefore(row.dueBefore());
    }

    /** What happened was decided as it happened; what is owed, when it was done in time or could be so no longer. */
    private static Instant decidedAt(Obligation row) {
        if (row.nature() != Nature.DUTY) {
            return row.startedAt();
        }
        Done done = row.done();
        if (done != null && row.doneInTime()) {
            return done.at();
        }
        return row.existsAt().isAfter(row.dueBefore()) ? row.existsAt() : row.dueBefore();
    }

    private static void addDeclined(List<Entry> entries, Obligation row, LocalDate day, String what, Instant owned) {
        if (row.declinedAt() != null) {
            add(entries, row, day, DECLINED + what, owned);
        }
    }

    private static void add(List<Entry> entries, Obligation row, LocalDate day, String what, Instant owned) {
        entries.add(new Entry(
                day,
                what,
                row.ownership().function(),
                London.dayOf(owned),
                row.ownership().at(owned).map(Ownership.Spell::team).orElse(null)));
    }
}
