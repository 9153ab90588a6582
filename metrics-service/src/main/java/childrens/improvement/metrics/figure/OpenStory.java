package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Nature;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;

/** What an open row adds to a reading whose whole days are added up: mostly that it is in time, or late. */
public final class OpenStory {

    private OpenStory() {}

    /**
     * Whether nothing is asked of the row but whether it is in time or late and since when: it is open, and neither begins
     * nor falls due on the days that are not whole.
     *
     * @param days the start of the first day that is not whole, at most the moment of the question
     * @param passedBy deadlines up to and including it have passed
     */
    public static boolean isPlain(Obligation row, Instant days, Instant passedBy) {
        boolean isOpen = row.done() == null && row.exemption() == null && row.endedAt() == null;
        boolean isOld = row.startedAt().isBefore(days) && row.existsAt().isBefore(days);
        boolean fallsDueBeside =
                row.dueBefore().isAfter(days) && !row.dueBefore().isAfter(passedBy);
        return row.nature() == Nature.DUTY
                && isOpen
                && row.declinedAt() == null
                && isOld
                && !fallsDueBeside
                && !DayStory.isIrregular(row);
    }
}
