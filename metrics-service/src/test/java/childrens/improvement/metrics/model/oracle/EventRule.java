package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What happens: each is a row of its own day, good or not. What belongs together is told in the end. */
final class EventRule implements Rule {

    private final Happenings on;
    private final BiPredicate<Life, CaseEvent> good;
    private int nth;
    private String since;
    private boolean ofAnyAuthority;

    private EventRule(Happenings on, BiPredicate<Life, CaseEvent> good) {
        this.on = on;
        this.good = good;
    }

    static EventRule each(Happenings on) {
        return new EventRule(on, (life, event) -> true);
    }

    /** Good are those that say one of some values. */
    static EventRule each(Happenings on, String member, String... values) {
        return new EventRule(on, (life, event) -> Happenings.is(member, values).test(event));
    }

    static EventRule each(Happenings on, BiPredicate<Life, CaseEvent> good) {
        return new EventRule(on, good);
    }

    /** Only the so-manieth. */
    EventRule only(int number) {
        nth = number;
        return this;
    }

    /** Only the so-manieth of each stretch that an event of a type begins. */
    EventRule only(int number, String sinceType) {
        since = sinceType;
        return only(number);
    }

    EventRule ofAnyAuthority() {
        ofAnyAuthority = true;
        return this;
    }

    @Override
    public List<Owed> count(String measure, String rowSet, Life life, Look look) {
        Found found = new Found(measure, rowSet, life);
        List<Owed> rows = new ArrayList<>();
        for (CaseEvent event : meant(life.whole())) {
            Instant at = event.time().earliest();
            if (look.sees(at)) {
                boolean others = !ofAnyAuthority && Verdict.isOthers(event, "responsibleAuthority");
                CaseEvent done = good.test(life.whole(), event) ? event : null;
                rows.add(found.event(event, at, at.plusNanos(1000), done, others));
            }
        }
        return rows;
    }

    private List<CaseEvent> meant(Life whole) {
        List<CaseEvent> all = on.in(whole);
        if (nth == 0) {
            return all;
        }
        if (since == null) {
            return nth > all.size() ? List.of() : List.of(all.get(nth - 1));
        }
        List<CaseEvent> meant = new ArrayList<>();
        List<CaseEvent> starts = whole.of(since);
        for (int i = 0; i < starts.size(); i++) {
            int number = 0;
            for (CaseEvent event : all) {
                boolean begun = Life.follows(event, starts.get(i));
                boolean over = i + 1 < starts.size() && Life.follows(event, starts.get(i + 1));
                if (begun && !over && ++number == nth) {
                    meant.add(event);
                }
            }
        }
        return meant;
    }
}
