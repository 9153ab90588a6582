package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Times in which an open case has no worker (definition of M079). */
final class GapRule implements Rule {

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Found found = new Found(measure, rowSet, life);
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent opener : life.whole().firstOfEach("case.opened", "case", event -> true)) {
            boolean others = Verdict.isOthers(opener, "responsibleAuthority");
            CaseEvent nobodySince = opener;
            for (CaseEvent event : about(opener, life.whole())) {
                boolean emptied = event.type().equals("case.unallocated");
                if (!emptied && nobodySince != null) {
                    gap(rows, found, look, opener, nobodySince, event, others);
                    nobodySince = null;
                } else if (emptied && nobodySince == null) {
                    nobodySince = event;
                }
                if (event.type().equals("case.closed") || event.type().equals("child.died")) {
                    break;
                }
            }
            if (nobodySince != null) {
                gap(rows, found, look, opener, nobodySince, null, others);
            }
        }
        return rows;
    }

    private static List<CaseEvent> about(CaseEvent opener, Life whole) {
        List<CaseEvent> about = new ArrayList<>();
        for (String type : List.of("case.allocated", "case.unallocated", "case.closed")) {
            whole.of(type).stream()
                    .filter(event -> Objects.equals(event.text("case"), opener.text("case")))
                    .forEach(about::add);
        }
        if (whole.death() != null) {
            about.add(whole.death());
        }
        about.removeIf(event -> !Life.follows(event, opener));
        about.sort(Life.ORDER);
        return about;
    }

    private static void gap(
            List<Owed> rows, Found found, Look look, CaseEvent opener, CaseEvent since, CaseEvent end, boolean others) {
        Instant opened = opener.time().earliest();
        Instant from = Life.momentAfter(since, opened);
        Instant until = end == null ? Instant.MAX : Life.momentAfter(end, opened);
        if (from.isBefore(until) && look.sees(from)) {
            rows.add(found.spell(from, true, !look.sees(until), others, List.of(opener, since)));
        }
    }
}
