package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.List;

/** Rows of what is not owed: what happened, and what was so for a time. */
final class Found {

    static final String EVENT = "event";
    static final String SPELL = "spell";

    private final String measure;
    private final String rowSet;
    private final Life life;

    Found(String measure, String rowSet, Life life) {
        this.measure = measure;
        this.rowSet = rowSet;
        this.life = life;
    }

    /** What happened at a moment; good when something was done before another. */
    Owed event(CaseEvent event, Instant at, Instant before, CaseEvent done, boolean ofOthers) {
        Instant then = done == null ? null : Life.momentAfter(done, at);
        return row(EVENT, at, before, then, done != null && then.isBefore(before), ofOthers, false, List.of(event));
    }

    /** What has been so since a moment. */
    Owed spell(Instant from, boolean good, boolean lasts, boolean ofOthers, List<CaseEvent> chain) {
        return row(SPELL, from, null, null, good, ofOthers, lasts, chain);
    }

    private Owed row(
            String nature,
            Instant at,
            Instant before,
            Instant done,
            boolean good,
            boolean ofOthers,
            boolean lasts,
            List<CaseEvent> chain) {
        String owedBy = Adopted.owedBy(measure);
        return new Owed(
                measure,
                rowSet,
                life.subject(),
                at,
                at,
                before,
                done,
                null,
                ofOthers ? "exempt" : good ? "met" : "missed",
                ofOthers ? "other-authority" : null,
                at,
                lasts && !ofOthers,
                false,
                owedBy.equals("case") || owedBy.equals("contact") ? null : owedBy,
                Verdict.holders(measure, life, chain),
                nature);
    }
}
