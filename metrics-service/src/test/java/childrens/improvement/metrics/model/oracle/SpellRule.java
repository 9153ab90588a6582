package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is so from one event to another.
 *
 * @param opens what opens it
 * @param ends types of events that end it, of the same record where it has one
 * @param endsAll types of events that end all
 */
record SpellRule(Happenings opens, List<String> ends, List<String> endsAll) implements Rule {

    static SpellRule from(Happenings opens, String... ends) {
        return new SpellRule(opens, List.of(ends), List.of());
    }

    SpellRule allEndedBy(String type) {
        return new SpellRule(opens, ends, List.of(type));
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Found found = new Found(measure, rowSet, life);
        List<Owed> rows = new ArrayList<>();
        Instant free = Instant.MIN;
        for (CaseEvent opener : opens.in(life.whole())) {
            Instant from = opener.time().earliest();
            if (opens.key() == null && from.isBefore(free)) {
                continue;
            }
            CaseEvent end = endOf(opener, life.whole());
            Instant until = end == null ? Instant.MAX : Life.momentAfter(end, from);
            free = until;
            if (look.sees(from)) {
                List<CaseEvent> chain = end == null ? List.of(opener) : List.of(opener, end);
                boolean others = Verdict.isOthers(opener, "responsibleAuthority");
                rows.add(found.spell(from, true, !look.sees(until), others, chain));
            }
        }
        return rows;
    }

    private CaseEvent endOf(CaseEvent opener, Life whole) {
        List<CaseEvent> candidates = new ArrayList<>();
        for (String type : ends) {
            whole.of(type).stream()
                    .filter(end ->
                            opens.key() == null || Objects.equals(end.text(opens.key()), opener.text(opens.key())))
                    .forEach(candidates::add);
        }
        endsAll.forEach(type -> candidates.addAll(whole.of(type)));
        if (whole.death() != null) {
            candidates.add(whole.death());
        }
        return candidates.stream()
                .filter(end -> Life.follows(end, opener))
                .min(Life.ORDER)
                .orElse(null);
    }
}
