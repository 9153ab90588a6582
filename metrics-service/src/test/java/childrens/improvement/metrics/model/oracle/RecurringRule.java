package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/** Visits or meetings that recur while something is open. */
final class RecurringRule implements Rule {

    private final String opens;
    private final String key;
    private final String ends;
    private final Intervals intervals;
    private String meets = "visit.recorded";
    private String record = "visit";
    private BiPredicate<CaseEvent, CaseEvent> counted = (opener, event) -> true;
    private String endsAll;
    private String sinceType;
    private String sinceKey;
    private String series = "every";

    RecurringRule(String opens, String key, String ends, Intervals intervals) {
        this.opens = opens;
        this.key = key;
        this.ends = ends;
        this.intervals = intervals;
    }

    RecurringRule endedAllBy(String type) {
        endsAll = type;
        return this;
    }

    /** What does it: a type of event, one for each record where it names one, and which of them count. */
    RecurringRule met(String type, String member, BiPredicate<CaseEvent, CaseEvent> which) {
        meets = type;
        record = member;
        counted = which;
        return this;
    }

    RecurringRule since(String type, String member) {
        sinceType = type;
        sinceKey = member;
        return this;
    }

    /** {@code first}: the first only; {@code later}: all others; {@code both}: both; otherwise every interval. */
    RecurringRule series(String which) {
        series = which;
        return this;
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent opener : life.firstOfEach(opens, key, event -> true)) {
            if (!Verdict.isOthers(opener, "responsibleAuthority")) {
                new Walk(measure, rowSet, life, look, opener).into(rows);
            }
        }
        return rows;
    }

    private CaseEvent endOf(Life life, CaseEvent opener) {
        List<CaseEvent> candidates = new ArrayList<>();
        life.of(ends).stream()
                .filter(event -> Objects.equals(event.text(key), opener.text(key)))
                .forEach(candidates::add);
        candidates.addAll(endsAll == null ? List.of() : life.of(endsAll));
        candidates.removeIf(event -> !Life.follows(event, opener));
        if (life.death() != null) {
            candidates.add(life.death());
        }
        return candidates.stream().min(Life.ORDER).orElse(null);
    }

    private List<CaseEvent> meetings(Life life, CaseEvent opener, CaseEvent end) {
        Set<String> records = new HashSet<>();
        return life.of(meets).stream()
                .filter(event -> counted.test(opener, event) && !event.equals(opener))
                .filter(event -> record == null || records.add(event.subject() + " " + event.text(record)))
                .filter(event -> Life.follows(event, opener) && (end == null || Life.follows(end, event)))
                .toList();
    }

    private boolean counts(int held, int further) {
        return switch (series) {
            case "first" -> held == 0 && further == 0;
            case "later" -> held > 0;
            case "both" -> held > 0 || further == 0;
            default -> true;
        };
    }

    /** The walk from what opened one record to now. */
    private final class Walk {
        private final String measure;
        private final String rowSet;
        private final Life life;
        private final Look look;
        private final CaseEvent opener;
        private final CaseEvent end;
        private final List<CaseEvent> meetings;
        private final List<CaseEvent> holders;
        private Instant exists;

        Walk(String measure, String rowSet, Life life, Look look, CaseEvent opener) {
            this.measure = measure;
            this.rowSet = rowSet;
            this.life = life;
            this.look = look;
            this.opener = opener;
            this.end = endOf(life, opener);
            this.meetings = meetings(life, opener, end);
            List<CaseEvent> chain = new ArrayList<>(meetings);
            chain.add(opener);
            if (end != null) {
                chain.add(end);
            }
            this.holders = Verdict.holders(measure, life, chain);
        }

        void into(List<Owed> rows) {
            Instant start = first();
            exists = Life.momentAfter(opener, start);
            int held = 0;
            for (CaseEvent meeting : meetings) {
                interval(rows, start, held++, meeting, Life.momentAfter(meeting, start));
                start = Life.momentAfter(meeting, start);
            }
            interval(rows, start, held, null, end == null ? look.passedBy() : Life.momentAfter(end, start));
        }

        private Instant first() {
            CaseEvent since = sinceType == null || opener.text(sinceKey) == null
                    ? opener
                    : life.of(sinceType).stream()
                            .filter(event -> opener.text(sinceKey).equals(event.text(sinceKey)))
                            .filter(event -> Life.follows(opener, event))
                            .findFirst()
                            .orElse(opener);
            return since.time().earliest();
        }

        /** What is owed from a moment on, and a further row for each whole interval that goes by until another. */
        private void interval(List<Owed> rows, Instant from, int held, CaseEvent meeting, Instant until) {
            Instant start = from;
            for (int further = 0; counts(held, further); further++) {
                Limit limit = intervals.of(life, opener, start, held + further);
                if (limit == null) {
                    return;
                }
                Instant due = limit.dueBefore(start);
                if (further > 0 && (due.isAfter(until) || !look.hasPassed(due))) {
                    return;
                }
                Verdict verdict = new Verdict(start, due);
                verdict.exists = further > 0 ? due : start;
                verdict.existsFrom(exists);
                if (meeting != null) {
                    verdict.doneBy(meeting);
                } else if (end != null) {
                    verdict.endedBy(end, "ceased");
                }
                rows.add(verdict.at(look, measure, rowSet, life, holders));
                start = due;
            }
        }
    }
}
