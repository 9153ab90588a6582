package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From the strategy discussion to the initial conference (definition of M051). What belongs together is told in the end. */
final class ConferenceRule implements Rule {

    private static final String OUTCOME = "initial-conference";

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Life whole = life.whole();
        Map<CaseEvent, CaseEvent> conferences = new LinkedHashMap<>();
        whole.firstOfEach("section47.started", "enquiry", event -> true)
                .forEach(enquiry -> conferences.put(enquiry, null));
        List<CaseEvent> alone = new ArrayList<>();
        for (CaseEvent held : whole.firstOfEach("conference.held", "conference", ConferenceRule::isInitial)) {
            CaseEvent enquiry = enquiryOf(held, conferences, whole);
            if (enquiry == null) {
                alone.add(held);
            } else if (conferences.get(enquiry) == null) {
                conferences.put(enquiry, held);
            }
        }
        List<Owed> rows = new ArrayList<>();
        conferences.forEach((enquiry, held) -> row(rows, measure, rowSet, life, look, enquiry, held));
        alone.forEach(held -> row(rows, measure, rowSet, life, look, held, held));
        return rows;
    }

    private static boolean isInitial(CaseEvent held) {
        return "initial".equals(held.text("kind"));
    }

    /** The enquiry that it names, else the last that was open to it and has none. */
    private static CaseEvent enquiryOf(CaseEvent held, Map<CaseEvent, CaseEvent> conferences, Life whole) {
        CaseEvent last = null;
        for (Map.Entry<CaseEvent, CaseEvent> each : conferences.entrySet()) {
            CaseEvent enquiry = each.getKey();
            if (held.text("enquiry") != null) {
                last = held.text("enquiry").equals(enquiry.text("enquiry")) ? enquiry : last;
            } else if (each.getValue() == null && Life.follows(held, enquiry)) {
                CaseEvent end = endOf(enquiry, whole);
                boolean endedOtherwise = end != null && !OUTCOME.equals(end.text("outcome"));
                last = endedOtherwise && Life.follows(held, end) ? last : enquiry;
            }
        }
        return last;
    }

    private static CaseEvent endOf(CaseEvent enquiry, Life whole) {
        for (CaseEvent end : whole.of("section47.completed")) {
            if (Objects.equals(end.text("enquiry"), enquiry.text("enquiry")) && Life.follows(end, enquiry)) {
                return end;
            }
        }
        return null;
    }

    private static CaseEvent discussionBefore(CaseEvent opener, Life whole) {
        CaseEvent last = opener;
        for (CaseEvent held : whole.firstOfEach("strategy-discussion.held", "discussion", event -> true)) {
            if (!held.time().day().isAfter(opener.time().day())) {
                if (held.text("discussion").equals(opener.text("discussion"))) {
                    return held;
                }
                last = held;
            }
        }
        return last;
    }

    private static void row(
            List<Owed> rows,
            String measure,
            String rowSet,
            Life life,
            Look look,
            CaseEvent opener,
            CaseEvent conference) {
        Instant start = discussionBefore(opener, life.whole()).time().earliest();
        Verdict verdict =
                new Verdict(start, Adopted.limitOn(measure, rowSet, start).dueBefore(start));
        Instant opened = Life.momentAfter(opener, start);
        CaseEvent end = opener.type().equals("section47.started") ? endOf(opener, life.whole()) : null;
        List<CaseEvent> chain = new ArrayList<>(List.of(opener));
        Instant first = null;
        for (CaseEvent each : new CaseEvent[] {end, conference}) {
            boolean makesIt = each != null && (each.equals(conference) || OUTCOME.equals(each.text("outcome")));
            if (makesIt && look.sees(each.time().earliest())) {
                chain.add(each);
                Instant moment = Life.momentAfter(each, opened);
                first = first == null || moment.isBefore(first) ? moment : first;
            }
        }
        if (first == null) {
            return;
        }
        verdict.existsFrom(first);
        boolean held = chain.contains(conference);
        if (held && Life.follows(conference, opener)) {
            verdict.doneBy(conference);
        }
        if (Verdict.isOthers(opener, "responsibleAuthority")) {
            verdict.notCounted(start, "other-authority");
        } else if (held && verdict.done == null) {
            verdict.notCounted(start, "contradictory");
        }
        if (life.death() != null) {
            verdict.endedBy(life.death(), "ceased");
        }
        if (look.sees(start) && look.sees(verdict.exists)) {
            rows.add(verdict.at(look, measure, rowSet, life, Verdict.holders(measure, life, chain)));
        }
    }
}
