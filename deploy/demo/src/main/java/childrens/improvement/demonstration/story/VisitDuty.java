package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The visits that are owed to the children of one household under one plan or in one placement. */
final class VisitDuty {

    private final String kind;
    private final Stay stay;
    private final CaseHolder holder;
    private final VisitTerms terms;
    private final Map<String, Instant> runningSince = new TreeMap<>();

    /** @param stay the span of the plan or placement, which may be shorter than the child's whole stay */
    VisitDuty(String kind, Stay stay, CaseHolder holder, VisitTerms terms) {
        this.kind = kind;
        this.stay = stay;
        this.holder = holder;
        this.terms = terms;
        stay.children().forEach(child -> runningSince.put(child, stay.from()));
    }

    String kind() {
        return kind;
    }

    Stay stay() {
        return stay;
    }

    CaseHolder holder() {
        return holder;
    }

    VisitTerms terms() {
        return terms;
    }

    /** The start of the interval that ends first. */
    Instant nextStart() {
        return runningSince.values().stream()
                .min(Comparator.comparing(terms::lastDay))
                .orElseThrow();
    }

    LocalDate nextLastDay() {
        return terms.lastDay(nextStart());
    }

    /** The day on which anybody was last visited, or the first day. */
    LocalDate lastVisitedOn() {
        return runningSince.values().stream()
                .map(EnglishDays::dayOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether all children were last seen at one moment. */
    boolean isTogether() {
        return runningSince.values().stream().distinct().count() == 1;
    }

    /** The moment up to which anything can still be owed. */
    Instant endsAt() {
        var known = EnglishDays.endOf(Calendar.LAST_DAY);
        @Nullable Instant until = stay.until();
        return until == null ? known : until;
    }

    /** Takes note of a visit for those who were seen on it. */
    void visited(Instant at, List<String> seen, Pace pace) {
        for (var child : seen) {
            var start = startOf(child);
            if (at.isBefore(EnglishDays.endOf(terms.lastDay(start)))) {
                pace.count(EnglishDays.dayOf(at), true);
            } else {
                miss(start, at, pace);
            }
            runningSince.put(child, at);
        }
    }

    /** Takes note of what nobody will do any more before the end. */
    void ended(Pace pace) {
        runningSince.values().forEach(start -> miss(start, endsAt(), pace));
    }

    private void miss(Instant start, Instant until, Pace pace) {
        var running = start;
        while (!until.isBefore(EnglishDays.endOf(terms.lastDay(running)))) {
            pace.count(terms.lastDay(running), false);
            running = EnglishDays.endOf(terms.lastDay(running));
        }
    }

    /**
     * Whether a visit, or the end, at a moment after a missed day would lie so near to the end of a further whole
     * interval, or that so near to the end of a quarter, that a day's difference in counting would show.
     */
    boolean isNearFurtherMiss(Instant at) {
        return runningSince.values().stream().anyMatch(start -> isNearFurtherMiss(start, EnglishDays.dayOf(at)));
    }

    private boolean isNearFurtherMiss(Instant start, LocalDate day) {
        var last = terms.lastDay(EnglishDays.endOf(terms.lastDay(start)));
        while (last.isBefore(day.plusDays(5))) {
            if (last.isAfter(day.minusDays(5)) || Calendar.isNearQuarterEnd(last)) {
                return true;
            }
            last = terms.lastDay(EnglishDays.endOf(last));
        }
        return false;
    }

    private Instant startOf(String child) {
        var start = runningSince.get(child);
        if (start == null) {
            throw new IllegalArgumentException("not one of the household");
        }
        return start;
    }
}
