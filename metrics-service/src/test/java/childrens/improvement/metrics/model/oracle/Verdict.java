package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One thing owed being judged: what is said of it, and what follows at the moment of the look. */
final class Verdict {

    private static final String OWN_AUTHORITY = "E06000019";

    final Instant start;
    final Instant due;
    Instant exists;
    Instant done;
    Instant recorded;
    Instant declined;
    private Instant ended;
    private boolean over;
    private String reason;
    private Instant notCountedFrom;

    Verdict(Instant start, Instant due) {
        this.start = start;
        this.exists = start;
        this.due = due;
    }

    static boolean isOthers(CaseEvent event, String member) {
        String authority = event.text(member);
        return authority != null && !authority.equals(OWN_AUTHORITY);
    }

    void doneBy(CaseEvent event) {
        done = Life.momentAfter(event, start);
        recorded = event.recordedAt();
    }

    void notCounted(Instant from, String because) {
        if (reason == null || from.isBefore(notCountedFrom)) {
            reason = because;
            notCountedFrom = from;
        }
    }

    /** What is opened only then; at the due moment itself it is opened too late, just after it. */
    void existsFrom(Instant moment) {
        if (moment.isAfter(exists)) {
            exists = moment.equals(due) ? moment.plusNanos(1000) : moment;
        }
    }

    /** What ends it: before it was due it is not counted from then on, afterwards it is only no longer open. */
    void endedBy(CaseEvent event, String because) {
        Instant then = Life.momentAfter(event, start);
        Instant at = then.isBefore(start) ? start : then;
        if (done != null && !event.time().latest().isBefore(done)) {
            return;
        }
        if (at.isBefore(due)) {
            notCounted(at, because);
            done = null;
        } else {
            ended = ended == null || at.isBefore(ended) ? at : ended;
        }
    }

    /** What can be done in its time only is not open once that is over. */
    void overWhenDue() {
        over = true;
    }

    boolean isNotCounted() {
        return reason != null;
    }

    /** What names the team that owes: the events of the chain, and those that say who holds the case. */
    static List<CaseEvent> holders(String measure, Life life, List<CaseEvent> chain) {
        List<CaseEvent> holders = new ArrayList<>(chain);
        if (!Adopted.owedBy(measure).equals("contact")) {
            holders.addAll(life.of("case.opened"));
            holders.addAll(life.of("case.allocated"));
            holders.addAll(life.of("case.transferred"));
        }
        holders.removeIf(event -> event.text("team") == null);
        return holders;
    }

    Owed at(Look look, String measure, String rowSet, Life life, List<CaseEvent> holders) {
        String outcome;
        Instant decided;
        if (reason != null) {
            outcome = "exempt";
            decided = notCountedFrom;
        } else if (done != null && done.isBefore(due)) {
            outcome = "met";
            decided = done;
        } else if (done != null || look.hasPassed(due)) {
            outcome = "missed";
            decided = exists.isAfter(due) ? exists : due;
        } else {
            outcome = "pending";
            decided = null;
        }
        boolean undone = outcome.equals("missed") && done == null || outcome.equals("pending");
        String owedBy = Adopted.owedBy(measure);
        return new Owed(
                measure,
                rowSet,
                life.subject(),
                start,
                exists,
                due,
                done,
                done == null ? null : recorded,
                outcome,
                reason,
                decided,
                undone && ended == null && declined == null && !(over && outcome.equals("missed")),
                declined != null,
                owedBy.equals("case") || owedBy.equals("contact") ? null : owedBy,
                holders,
                "duty");
    }
}
