package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** One event opens what is owed, another does it. */
final class OneShotRule implements Rule {

    private final String opens;
    private final String key;
    private final Records records;
    private final List<String> meets;
    private final List<End> ends = new ArrayList<>();
    private Predicate<CaseEvent> meetsWhere = event -> true;
    private boolean metByAny;
    private String declines;
    private Set<String> leavesOut = Set.of();
    private Predicate<CaseEvent> where = event -> true;
    private BiPredicate<Life, CaseEvent> counts = (life, opener) -> true;
    private boolean ofOthers;
    private String standIn;
    private String dueOn;
    private String sinceType;
    private String sinceKey;

    /** What ends it, by which events of its record, and why it is not counted then. */
    private record End(String type, Predicate<CaseEvent> which, String reason) {}

    private OneShotRule(String opens, String key, List<String> meets) {
        this.opens = opens;
        this.key = key;
        this.records = new Records(key);
        this.meets = meets;
    }

    static OneShotRule of(String opens, String key, String... meets) {
        return new OneShotRule(opens, key, List.of(meets));
    }

    OneShotRule declinedBy(String type, String... leftOut) {
        declines = type;
        leavesOut = Set.of(leftOut);
        return this;
    }

    OneShotRule opening(Predicate<CaseEvent> which) {
        where = which;
        return this;
    }

    OneShotRule only(BiPredicate<Life, CaseEvent> which) {
        counts = which;
        return this;
    }

    OneShotRule metBy(Predicate<CaseEvent> which) {
        meetsWhere = which;
        return this;
    }

    OneShotRule metByAny() {
        metByAny = true;
        return this;
    }

    OneShotRule endedBy(String type, String reason) {
        return endedBy(type, event -> true, reason);
    }

    OneShotRule endedBy(String type, Predicate<CaseEvent> which, String reason) {
        ends.add(new End(type, which, reason));
        return this;
    }

    OneShotRule ofChildrenOfOthers() {
        ofOthers = true;
        return this;
    }

    OneShotRule untilThen(String type) {
        standIn = type;
        return this;
    }

    OneShotRule dueOn(String member) {
        dueOn = member;
        return this;
    }

    OneShotRule since(String type, String member) {
        sinceType = type;
        sinceKey = member;
        return this;
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        List<Owed> rows = new ArrayList<>();
        List<CaseEvent> openers = openers(measure, life, opens);
        for (CaseEvent early : standIn == null ? List.<CaseEvent>of() : openers(measure, life, standIn)) {
            CaseEvent proper = openers.stream()
                    .filter(each -> early.text(key).equals(each.text(key)))
                    .findFirst()
                    .orElse(null);
            if (proper == null || !Life.follows(early, proper)) {
                Owed row = row(measure, rowSet, life, look, early, proper);
                rows.add(row);
                if (!"moved".equals(row.reason())) {
                    openers.remove(proper);
                }
            }
        }
        openers.forEach(opener -> rows.add(row(measure, rowSet, life, look, opener, null)));
        return rows;
    }

    private List<CaseEvent> openers(String measure, Life life, String type) {
        List<CaseEvent> openers = new ArrayList<>();
        for (CaseEvent event : life.firstOfEach(type, key, where)) {
            if (counts.test(life, event) && !life.revisions().leaveOut(measure, event)) {
                openers.add(event);
            }
        }
        return openers;
    }

    private Owed row(String measure, String rowSet, Life life, Look look, CaseEvent opener, CaseEvent successor) {
        CaseEvent since = since(life, opener);
        Instant start = since.time().earliest();
        Revisions.Term term = term(measure, rowSet, life, opener, since, start);
        Limit limit = term.limit();
        Verdict verdict = new Verdict(start, term.due());
        verdict.existsFrom(Life.momentAfter(opener, start));
        List<CaseEvent> about = records.about(life, meets, opener, metByAny, meetsWhere);
        CaseEvent met = Life.firstAfter(opener, about);
        CaseEvent refused = declines == null
                ? null
                : Life.firstAfter(opener, records.about(life, List.of(declines), opener, false, e -> true));
        List<CaseEvent> chain = new ArrayList<>(List.of(opener));
        if (met != null) {
            verdict.doneBy(met);
            chain.add(met);
        }
        if (refused != null) {
            verdict.declined = refused.time().earliest();
            chain.add(refused);
        }
        boolean tooEarly = !metByAny && about.stream().anyMatch(event -> !Life.follows(event, opener));
        boolean outside = leavesOut.contains("outside") && Verdict.isOthers(opener, "hostAuthority");
        if (outside || !ofOthers && Verdict.isOthers(opener, "responsibleAuthority")) {
            verdict.notCounted(opener.time().earliest(), "other-authority");
        } else if (tooEarly) {
            verdict.notCounted(opener.time().earliest(), "contradictory");
        } else if (met != null && limit != null && limit.isHours() && !limit.isCertain(since, met)) {
            verdict.notCounted(verdict.done, "time-unknown");
        }
        end(verdict, chain, life, opener, refused, successor);
        return verdict.at(look, measure, rowSet, life, Verdict.holders(measure, life, chain));
    }

    private void end(
            Verdict verdict,
            List<CaseEvent> chain,
            Life life,
            CaseEvent opener,
            CaseEvent refused,
            CaseEvent successor) {
        List<CaseEvent> events = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (End end : ends) {
            for (CaseEvent event : records.about(life, List.of(end.type), opener, false, end.which)) {
                if (Life.follows(event, opener)) {
                    events.add(event);
                    reasons.add(end.reason);
                }
            }
        }
        if (life.death() != null) {
            events.add(life.death());
            reasons.add("ceased");
        }
        if (refused != null && leavesOut.contains("declined")) {
            events.add(refused);
            reasons.add("declined");
        }
        if (successor != null) {
            chain.add(successor);
        }
        if (successor != null && Life.momentAfter(successor, verdict.start).isBefore(verdict.due)) {
            events.add(successor);
            reasons.add("moved");
        }
        chain.addAll(events);
        events.stream().sorted(Life.ORDER).forEach(event -> verdict.endedBy(event, reasons.get(events.indexOf(event))));
    }

    private CaseEvent since(Life life, CaseEvent opener) {
        return sinceType == null || opener.text(sinceKey) == null
                ? opener
                : life.of(sinceType).stream()
                        .filter(event ->
                                opener.text(sinceKey).equals(event.text(sinceKey)) && Life.follows(opener, event))
                        .findFirst()
                        .orElse(opener);
    }

    private Revisions.Term term(
            String measure, String rowSet, Life life, CaseEvent opener, CaseEvent since, Instant start) {
        if (dueOn != null) {
            return new Revisions.Term(null, EnglandDays.end(LocalDate.parse(opener.text(dueOn))));
        }
        Limit delivered = Adopted.limitOn(measure, rowSet, start);
        return life.revisions()
                .judging(
                        measure,
                        start,
                        new Revisions.Term(delivered, delivered.dueSince(since)),
                        limit -> limit.dueSince(since),
                        () -> closed(life.whole(), opener));
    }

    /** When it was done or ended, whoever sees that; null while it is open. */
    private Instant closed(Life whole, CaseEvent opener) {
        List<CaseEvent> closing = new ArrayList<>(records.about(whole, meets, opener, metByAny, meetsWhere));
        ends.forEach(end -> closing.addAll(records.about(whole, List.of(end.type), opener, false, end.which)));
        if (declines != null && leavesOut.contains("declined")) {
            closing.addAll(records.about(whole, List.of(declines), opener, false, event -> true));
        }
        closing.removeIf(event -> !Life.follows(event, opener));
        if (whole.death() != null) {
            closing.add(whole.death());
        }
        return closing.stream()
                .map(event -> Life.momentAfter(event, opener.time().earliest()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One that names its own day has no limit; of one that is put in another's place it is told whose place that is. */
    boolean isRevised() {
        return dueOn == null && standIn == null && !ofOthers;
    }
}
