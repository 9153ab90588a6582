package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Visits of one kind that recur while something is open.
 *
 * @param opens type that opens it
 * @param key member that names the record
 * @param ends type that ends that record
 * @param endsAll type that ends every record of the child, or null
 * @param kind which visits
 * @param intervals how far apart
 */
record VisitsRule(String opens, String key, String ends, String endsAll, String kind, Intervals intervals)
        implements Rule {

    private static final LocalDate REMOTE_FROM = LocalDate.of(2020, 4, 24);
    private static final LocalDate REMOTE_THROUGH = LocalDate.of(2021, 9, 30);

    /** How long an interval is. */
    interface Intervals {

        /** The limit of an interval that starts at a moment, or null where nothing is owed. */
        Limit of(String measure, String rowSet, Life life, CaseEvent opener, Instant start, boolean first);
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent opener : life.firstOfEach(opens, key)) {
            if (!Verdict.isOthers(opener, "responsibleAuthority")) {
                new Walk(measure, rowSet, life, look, opener).into(rows);
            }
        }
        return rows;
    }

    private static boolean isSeen(CaseEvent visit) {
        boolean remoteAllowed =
                !visit.time().day().isBefore(REMOTE_FROM) && !visit.time().day().isAfter(REMOTE_THROUGH);
        return (visit.isTrue("childSeen") || visit.isTrue("unborn"))
                && (remoteAllowed || "in-person".equals(visit.text("mode")));
    }

    private CaseEvent endOf(Life life, CaseEvent opener) {
        List<CaseEvent> candidates = new ArrayList<>();
        life.of(ends).stream()
                .filter(event -> Objects.equals(event.text(key), opener.text(key)))
                .forEach(candidates::add);
        candidates.addAll(endsAll == null ? List.of() : life.of(endsAll));
        candidates.addAll(life.of("child.died"));
        return candidates.stream()
                .filter(event -> Life.follows(event, opener))
                .min(Life.ORDER)
                .orElse(null);
    }

    private List<CaseEvent> visits(Life life, CaseEvent opener, CaseEvent end) {
        Set<String> records = new HashSet<>();
        return life.of("visit.recorded").stream()
                .filter(visit -> kind.equals(visit.text("kind")) && isSeen(visit))
                .filter(visit -> records.add(visit.subject() + " " + visit.text("visit")))
                .filter(visit -> Life.follows(visit, opener) && (end == null || Life.follows(end, visit)))
                .toList();
    }

    /** The walk from what opened one record to now. */
    private final class Walk {
        private final String measure;
        private final String rowSet;
        private final Life life;
        private final Look look;
        private final CaseEvent opener;
        private final CaseEvent end;
        private final List<CaseEvent> visits;
        private final List<CaseEvent> chain = new ArrayList<>();

        Walk(String measure, String rowSet, Life life, Look look, CaseEvent opener) {
            this.measure = measure;
            this.rowSet = rowSet;
            this.life = life;
            this.look = look;
            this.opener = opener;
            this.end = endOf(life, opener);
            this.visits = visits(life, opener, end);
            chain.add(opener);
            chain.addAll(visits);
            if (end != null) {
                chain.add(end);
            }
        }

        void into(List<Owed> rows) {
            Instant start = opener.time().earliest();
            boolean first = true;
            for (CaseEvent visit : visits) {
                interval(rows, start, first, visit, Life.momentAfter(visit, start));
                start = Life.momentAfter(visit, start);
                first = false;
            }
            interval(rows, start, first, null, end == null ? look.passedBy() : Life.momentAfter(end, start));
        }

        /** What is owed from a moment on, and a further row for each whole interval that goes by until another. */
        private void interval(List<Owed> rows, Instant from, boolean first, CaseEvent visit, Instant until) {
            Instant start = from;
            for (boolean further = false; ; further = true) {
                Limit limit = intervals.of(measure, rowSet, life, opener, start, first && !further);
                if (limit == null) {
                    return;
                }
                Instant due = limit.dueBefore(start);
                if (further && (due.isAfter(until) || !look.hasPassed(due))) {
                    return;
                }
                Verdict verdict = new Verdict(start, due);
                verdict.exists = further ? due : start;
                if (visit != null) {
                    verdict.doneBy(visit);
                } else if (end != null) {
                    verdict.endedBy(end, "ceased");
                }
                rows.add(verdict.at(look, measure, rowSet, life, chain));
                start = due;
            }
        }
    }
}
