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
     * be judged row by row: it stops being counted only after it was decided, or exists only later than that.
     */
    public static boolean isIrregular(Obligation row) {
        if (row.nature() == Nature.SPELL) {
            return false;
        }
        boolean met = row.doneInTime();
        Instant decided = decidedAt(row);
        Exemption exemption = row.exemption();
        boolean isLate = row.existsAt().isAfter(row.startedAt());
        if (exemption != null) {
            return isLate
                    || exemption.at().isAfter(decided)
                    || exemption.at().equals(decided) && !met
                    || exemption.at().isBefore(row.startedAt());
        }
        return decided.isBefore(row.startedAt())
                || isLate && (met || !row.existsAt().equals(row.dueBefore()));
    }

    /** What a row adds; nothing when it is irregular. */
    public static List<Entry> of(Obligation row) {
        List<Entry> entries = new ArrayList<>(5);
        if (isIrregular(row)) {
            return entries;
        }
        add(entries, row, London.dayOf(row.existsAt()), STARTED, row.existsAt());
        if (row.nature() == Nature.SPELL) {
            return entries;
        }
        Exemption exemption = row.exemption();
        if (exemption != null) {
            add(
                    entries,
                    row,
                    London.dayOf(exemption.at()),
                    LEFT_OUT + exemption.reason().wireName(),
                    exemption.at());
            addDeclined(entries, row, London.dayOf(exemption.at()), LEFT_OUT, exemption.at());
            return entries;
        }
        addDecided(entries, row, row.done());
        return entries;
    }

    private static void addDecided(List<Entry> entries, Obligation row, @Nullable Done done) {
        LocalDate last = London.lastDayBefore(row.dueBefore());
        Instant decided = decidedAt(row);
        if (done != null && row.doneInTime()) {
            LocalDate day = London.dayOf(decided);
            add(entries, row, day, MET, decided);
            add(entries, row, last, MET_DUE, decided);
            if (!done.recordedAt().isBefore(row.dueBefore())) {
                add(entries, row, day, RECORDED_LATE, decided);
                add(entries, row, last, RECORDED_LATE_DUE, decided);
            }
            addDeclined(entries, row, day, MET, decided);
            addDeclined(entries, row, last, MET_DUE, decided);
            return;
        }
        add(entries, row, last, MISSED, decided);
        addDeclined(entries, row, last, MISSED, decided);
        if (done != null) {
            add(entries, row, London.dayOf(done.at()), DONE_LATE, decided);
            addDeclined(entries, row, London.dayOf(done.at()), DONE_LATE, decided);
        }
    }

    private static Instant decidedAt(Obligation row) {
        Done done = row.done();
        return done != null && row.doneInTime() ? done.at() : row.dueBefore();
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
