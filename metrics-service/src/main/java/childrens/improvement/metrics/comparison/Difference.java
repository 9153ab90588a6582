package childrens.improvement.metrics.comparison;

import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.obligation.Done;
import childrens.improvement.metrics.obligation.Exemption;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.timeliness.London;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says why an entry of one list is not in the other, or has another date. */
final class Difference {

    static final String NOT_KNOWN = "not known";
    static final String NO_DUTY = "not a duty that is counted";
    static final String CLOSED = "closed";

    private Difference() {}

    /**
     * Why an entry of theirs is not among what the team owes.
     *
     * @param row the row of the child and measure whose date is nearest
     * @param shown whether the row is in the caller's reach; of another only the least is told
     */
    static String onlyTheirs(OwnedRow row, boolean shown, Moment moment) {
        if (!shown) {
            return row.judged().open() ? "owed by another team" : NOT_KNOWN;
        }
        Judged judged = row.judged();
        Done done = judged.done();
        Exemption exemption = row.obligation().exemption();
        if (judged.outcome() == Outcome.EXEMPT && exemption != null) {
            return exemption.reason().wireName().equals("ceased")
                    ? CLOSED
                    : "not counted: " + exemption.reason().wireName();
        }
        if (done != null) {
            boolean later = !done.recordedAt().isBefore(moment.seenBefore());
            return "done " + London.dayOf(done.at()) + (later ? ", recorded later" : "");
        }
        if (!judged.open()) {
            return row.obligation().declinedAt() == null ? CLOSED : "declined";
        }
        return row.owedNowBy() == null ? "owed by no team that is known" : "owed by team " + row.owedNowBy();
    }

    /** Why the dates differ. */
    static String otherDate(Theirs theirs, OwnedRow ours) {
        LocalDate due = ours.judged().lastDayInTime();
        long days = ChronoUnit.DAYS.between(theirs.due(), due);
        String by = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return "ours is " + by + (days > 0 ? " later" : " earlier") + ", by timescale "
                + ours.obligation().timescale() + " from "
                + London.dayOf(ours.obligation().startedAt());
    }

    /** Why a row of ours is not among theirs. */
    static String onlyOurs(@Nullable String otherMeasures) {
        return otherMeasures == null
                ? "their list does not have this child"
                : "their list has this child only for " + otherMeasures;
    }
}
