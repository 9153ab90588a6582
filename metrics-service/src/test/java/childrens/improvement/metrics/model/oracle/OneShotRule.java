package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One event opens what is owed, another of the same record does it.
 *
 * @param opens type of the opener
 * @param key member that names the record, also {@code <key>s} as a list on what does it
 * @param meets types of what does it
 * @param declines type by which the child declines, or null
 * @param leavesOut {@code declined}, {@code outside}
 * @param counts which openers count
 */
record OneShotRule(
        String opens,
        String key,
        List<String> meets,
        String declines,
        Set<String> leavesOut,
        BiPredicate<Life, CaseEvent> counts)
        implements Rule {

    static OneShotRule of(String opens, String key, String... meets) {
        return new OneShotRule(opens, key, List.of(meets), null, Set.of(), (life, opener) -> true);
    }

    OneShotRule declinedBy(String type, String... leftOut) {
        return new OneShotRule(opens, key, meets, type, Set.of(leftOut), counts);
    }

    OneShotRule only(BiPredicate<Life, CaseEvent> which) {
        return new OneShotRule(opens, key, meets, declines, leavesOut, which);
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent opener : life.firstOfEach(opens, key)) {
            if (counts.test(life, opener)) {
                rows.add(row(measure, rowSet, life, look, opener));
            }
        }
        return rows;
    }

    private Owed row(String measure, String rowSet, Life life, Look look, CaseEvent opener) {
        Instant start = opener.time().earliest();
        Limit limit = Adopted.limitOn(measure, rowSet, start);
        Verdict verdict = new Verdict(
                start, limit.dueBefore(limit.isHours() ? opener.time().latest() : start));
        List<CaseEvent> chain = new ArrayList<>(List.of(opener));
        boolean tooEarly = false;
        CaseEvent met = null;
        for (CaseEvent event : about(life, meets, opener)) {
            tooEarly |= !Life.follows(event, opener);
            met = met == null && Life.follows(event, opener) ? event : met;
        }
        CaseEvent refused = null;
        for (CaseEvent event : declines == null ? List.<CaseEvent>of() : about(life, List.of(declines), opener)) {
            refused = refused == null && Life.follows(event, opener) ? event : refused;
        }
        if (met != null) {
            verdict.doneBy(met);
            chain.add(met);
        }
        if (refused != null) {
            verdict.declined = refused.time().earliest();
            chain.add(refused);
        }
        boolean outside = leavesOut.contains("outside") && Verdict.isOthers(opener, "hostAuthority");
        if (Verdict.isOthers(opener, "responsibleAuthority") || outside) {
            verdict.notCounted(start, "other-authority");
        } else if (tooEarly) {
            verdict.notCounted(start, "contradictory");
        } else if (met != null && limit.isHours() && !isCertain(opener, met, limit)) {
            verdict.notCounted(verdict.done, "time-unknown");
        }
        if (life.death() != null) {
            verdict.endedBy(life.death(), "ceased");
        }
        if (refused != null && leavesOut.contains("declined")) {
            verdict.endedBy(refused, "declined");
        }
        return verdict.at(look, measure, rowSet, life, chain);
    }

    private List<CaseEvent> about(Life life, List<String> types, CaseEvent opener) {
        List<CaseEvent> about = new ArrayList<>();
        for (String type : types) {
            for (CaseEvent event : life.of(type)) {
                boolean named =
                        event.data().get(key + "s") instanceof List<?> several && several.contains(opener.text(key));
                if (named || opener.text(key).equals(event.text(key))) {
                    about.add(event);
                }
            }
        }
        about.sort(Life.ORDER);
        return about;
    }

    /** Whether it was in time for the shortest and for the longest time that may have gone by, or for neither. */
    private static boolean isCertain(CaseEvent opener, CaseEvent met, Limit limit) {
        Instant shortest = limit.dueBefore(opener.time().earliest());
        Instant longest = limit.dueBefore(opener.time().latest());
        boolean inTimeAtMost = met.time().latest().isBefore(shortest);
        boolean inTimeAtLeast = met.time().earliest().isBefore(longest);
        return inTimeAtMost == inTimeAtLeast;
    }
}
