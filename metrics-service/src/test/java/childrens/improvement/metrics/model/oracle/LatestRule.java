package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * What was last said of something: so until the next word about the same record, until it is too old or until what it is
 * about ends.
 *
 * @param type type of the reports
 * @param key member that names the record, or null where all are about one
 * @param meant which of them are counted
 * @param during type of the event that opens what they must fall into, or null
 * @param ends type of the event that ends it, or null
 * @param days for how many days a report is so, its own included; 0 for ever
 * @param good which are good
 */
record LatestRule(
        String type,
        String key,
        BiPredicate<Life, CaseEvent> meant,
        String during,
        String ends,
        int days,
        BiPredicate<Life, CaseEvent> good)
        implements Rule {

    /** The same of fewer reports. */
    LatestRule of(BiPredicate<Life, CaseEvent> fewer) {
        return new LatestRule(type, key, fewer, during, ends, days, good);
    }

    /** The number that a report says, or another where it says none. */
    static double number(CaseEvent report, String member, double otherwise) {
        return report.data().get(member) instanceof Number number ? number.doubleValue() : otherwise;
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Life whole = life.whole();
        Found found = new Found(measure, rowSet, life);
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent report : whole.of(type)) {
            Instant from = report.time().earliest();
            if (!meant.test(whole, report) || !isDuring(report, whole) || !look.sees(from)) {
                continue;
            }
            Instant until = until(report, from, whole);
            if (from.isBefore(until)) {
                boolean others = Verdict.isOthers(report, "responsibleAuthority");
                rows.add(found.spell(from, good.test(whole, report), !look.sees(until), others, naming(report, whole)));
            }
        }
        return rows;
    }

    /** A worker is in the team that was said last. */
    private static List<CaseEvent> naming(CaseEvent report, Life whole) {
        List<CaseEvent> naming = new ArrayList<>(List.of(report));
        List.of("worker.started", "supervision.held", "caseload.reported")
                .forEach(type -> naming.addAll(whole.of(type)));
        return naming;
    }

    private Instant until(CaseEvent report, Instant from, Life whole) {
        Instant until = Instant.MAX;
        for (CaseEvent next : whole.of(type)) {
            if (Life.ORDER.compare(next, report) > 0 && isOneRecord(next, report)) {
                until = earlier(until, next.time().earliest());
            }
        }
        if (days > 0) {
            until = earlier(until, EnglandDays.end(report.time().day().plusDays(days - 1)));
        }
        CaseEvent end = endOf(report, whole);
        return end == null ? until : earlier(until, Life.momentAfter(end, from));
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    /** Whether what it is about had been opened and was not over. */
    private boolean isDuring(CaseEvent report, Life whole) {
        if (during == null) {
            return true;
        }
        for (CaseEvent open : whole.firstOfEach(during, key, event -> true)) {
            CaseEvent end = endOf(open, whole);
            if (isOneRecord(open, report) && Life.follows(report, open) && (end == null || Life.follows(end, report))) {
                return true;
            }
        }
        return false;
    }

    private CaseEvent endOf(CaseEvent event, Life whole) {
        List<CaseEvent> all = new ArrayList<>();
        if (ends != null) {
            all.addAll(whole.of(ends));
            all.removeIf(end -> !isOneRecord(end, event));
        }
        if (whole.death() != null) {
            all.add(whole.death());
        }
        return all.stream()
                .filter(end -> Life.follows(end, event))
                .min(Life.ORDER)
                .orElse(null);
    }

    private boolean isOneRecord(CaseEvent one, CaseEvent other) {
        return key == null || Objects.equals(one.text(key), other.text(key));
    }
}
