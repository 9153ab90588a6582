package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the day on which a transfer is asked for to the transfer itself; nothing says by when. */
final class TransferRule implements Rule {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent asked : life.of("case.transfer-requested")) {
            Verdict verdict = new Verdict(asked.time().earliest(), NEVER);
            List<CaseEvent> chain = new ArrayList<>(List.of(asked));
            CaseEvent transferred = first(life, "case.transferred", asked);
            if (transferred != null) {
                verdict.doneBy(transferred);
                chain.add(transferred);
            }
            CaseEvent closed = first(life, "case.closed", asked);
            if (closed != null) {
                verdict.endedBy(closed, "ceased");
            }
            if (life.death() != null) {
                verdict.endedBy(life.death(), "ceased");
            }
            rows.add(verdict.at(look, measure, rowSet, life, Verdict.holders(measure, life, chain)));
        }
        return rows;
    }

    private static CaseEvent first(Life life, String type, CaseEvent asked) {
        return life.of(type).stream()
                .filter(event -> Objects.equals(event.text("case"), asked.text("case")) && Life.follows(event, asked))
                .findFirst()
                .orElse(null);
    }
}
