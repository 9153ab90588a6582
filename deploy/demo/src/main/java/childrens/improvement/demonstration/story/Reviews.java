package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Reviews of children who are looked after: 20 working days, then three months, then every six (M044, M045, M054). */
final class Reviews {

    /** No review in the last days of a period of care; what follows the last one is done before it ends. */
    private static final Duration BEFORE_THE_END = Duration.ofDays(6);

    private static final int FIRST = 20;

    /** One household's next review: it is held together. */
    private static final class Turn {
        private final Stay stay;
        private final int number;
        private Instant last;
        private int held;

        private Turn(Stay stay, int number) {
            this.stay = stay;
            this.number = number;
            last = stay.from();
        }

        private LocalDate lastDay() {
            var day = EnglishDays.dayOf(last);
            return held == 0 ? EnglishDays.plusWorkingDays(day, FIRST) : day.plusMonths(held == 1 ? 3 : 6);
        }
    }

    private final Draw draw = new Draw("reviews");
    private final Steady first = Steady.of(84.3, 100, 100);
    private final Steady later = Steady.of(89.3, 89.8, 90);
    private final Map<String, Instant> fixed;
    private final ReviewPapers papers;

    /** @param fixed first reviews whose moment is told already, by child */
    Reviews(Map<String, Instant> fixed, ReviewPapers papers) {
        this.fixed = fixed;
        this.papers = papers;
    }

    void tell(List<Stay> stays) {
        var turns = new PriorityQueue<Turn>(Comparator.comparing(Turn::lastDay).thenComparing(turn -> turn.number));
        stays.forEach(stay -> turns.add(new Turn(stay, turns.size())));
        for (var turn = turns.poll(); turn != null; turn = turns.poll()) {
            var heldAt = heldAt(turn);
            if (heldAt != null) {
                papers.write(turn.stay, heldAt, turn.held + 1);
                turn.last = heldAt.get(0);
                turn.held++;
                turns.add(turn);
            }
        }
    }

    /** A moment for each child of the household; null when there is no further review. */
    private @Nullable List<Instant> heldAt(Turn turn) {
        var stay = turn.stay;
        if (turn.held == 0 && fixed.containsKey(stay.children().get(0))) {
            var moments = stay.children().stream().map(fixed::get).toList();
            moments.forEach(at -> first.count(EnglishDays.dayOf(at), true));
            return moments;
        }
        var share = turn.held == 0 ? first : later;
        var lastDay = turn.lastDay();
        var day = inTime(turn);
        var best = lastDay.isBefore(Calendar.LAST_DAY) ? share.inTime(day, lastDay) : day;
        var heldOn = best == null ? EnglishDays.plusWorkingDays(lastDay, draw.between(1, 14)) : best;
        var at = draw.moment(heldOn, 9, 16);
        var endsAt = stay.until() == null ? null : stay.until().minus(BEFORE_THE_END);
        if (endsAt != null && !at.isBefore(endsAt)) {
            countCeased(turn, share);
            return null;
        }
        var decidedOn = best == null ? lastDay : best;
        if (!decidedOn.isAfter(Calendar.LAST_DAY)) {
            stay.children().forEach(child -> share.count(decidedOn, best != null));
        }
        return at.isAfter(Calendar.AFTERNOON) ? null : together(stay, at);
    }

    private static List<Instant> together(Stay stay, Instant at) {
        var moments = new ArrayList<Instant>();
        stay.children().forEach(child -> moments.add(at));
        return moments;
    }

    /** Care that ends after the last day has passed, but too soon for a late review, leaves a missed one. */
    private static void countCeased(Turn turn, Steady share) {
        var until = turn.stay.until();
        if (until != null && !until.isBefore(EnglishDays.endOf(turn.lastDay()))) {
            turn.stay.children().forEach(child -> share.count(turn.lastDay(), false));
        }
    }

    private LocalDate inTime(Turn turn) {
        var lastDay = turn.lastDay();
        var day = lastDay.minusDays(draw.between(0, turn.held == 0 ? 9 : 24));
        while (!EnglishDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        var lastAfternoon = lastDay.equals(Calendar.LAST_DAY) && day.isAfter(Calendar.LAST_DAY);
        return lastAfternoon ? Calendar.LAST_DAY : day;
    }
}
