package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Makes all visits of one kind, in the order in which they are owed, until the end of what is known. */
final class VisitRounds {

    private record Turn(VisitDuty duty, LocalDate lastDay, int number) {}

    private final Draw draw;
    private final Pace pace;
    private final VisitNotes notes;
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::lastDay).thenComparing(Turn::number));

    VisitRounds(Draw draw, Pace pace, VisitNotes notes) {
        this.draw = draw;
        this.pace = pace;
        this.notes = notes;
    }

    void make(List<VisitDuty> duties) {
        for (var duty : duties) {
            turns.add(new Turn(duty, duty.nextLastDay(), turns.size()));
        }
        for (var turn = turns.poll(); turn != null; turn = turns.poll()) {
            if (visit(turn.duty())) {
                turns.add(new Turn(turn.duty(), turn.duty().nextLastDay(), turn.number()));
            }
        }
    }

    /** Makes the next visit, unless the duty ends before it would be made. */
    private boolean visit(VisitDuty duty) {
        var start = duty.nextStart();
        var lastDay = duty.nextLastDay();
        var team = duty.holder().at(EnglishDays.startOf(lastDay));
        var sure = duty.terms().isSureInTime(start) || pace.isInTime(team, lastDay, draw);
        var at = (sure ? inTime(duty, start) : late(duty))
                .or(() -> sure ? late(duty) : inTime(duty, start))
                .orElseGet(() -> soonAfter(duty));
        if (at.isAfter(Calendar.LAST_MOMENT) || !at.isBefore(duty.endsAt())) {
            duty.ended(pace);
            return false;
        }
        var seen = seen(duty, start);
        var noted = notes.write(duty, start, at, seen);
        duty.visited(noted, seen, pace);
        return true;
    }

    /** In the second half of the interval, on a working day where it has one; nothing if that is over. */
    private Optional<Instant> inTime(VisitDuty duty, Instant start) {
        var lastDay = duty.terms().lastDay(start);
        var startDay = EnglishDays.dayOf(start);
        var half = startDay.plusDays(Math.max(1, ChronoUnit.DAYS.between(startDay, lastDay) * 11 / 20));
        var first = later(half, duty.lastVisitedOn().plusDays(1));
        var days = first.datesUntil(later(first, lastDay.plusDays(1)))
                .filter(day -> !duty.terms().isRiddle(day))
                .toList();
        var working = days.stream().filter(EnglishDays::isWorkingDay).toList();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(draw.moment(draw.pick(working.isEmpty() ? days : working), 9, 18));
    }

    /** After the last day: mostly some days, now and then longer than a further whole interval. */
    private Optional<Instant> late(VisitDuty duty) {
        var after = later(duty.nextLastDay(), duty.lastVisitedOn());
        for (var attempt = 0; attempt < 20; attempt++) {
            var day = duty.terms().isWeekly(duty.nextStart())
                    ? after.plusDays(draw.between(1, 4))
                    : EnglishDays.plusWorkingDays(after, workingDaysLate());
            var at = draw.moment(day, 9, 18);
            if (isClear(duty, at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private Instant soonAfter(VisitDuty duty) {
        var after = later(duty.nextLastDay(), duty.lastVisitedOn());
        return after.plusDays(1)
                .datesUntil(after.plusDays(9))
                .map(day -> draw.moment(day, 9, 18))
                .filter(at -> isClear(duty, at))
                .findFirst()
                .orElseGet(() -> draw.moment(after.plusDays(1), 9, 18));
    }

    /** Whether a visit at a moment, or none before the end, leaves no doubt about what was missed before it. */
    private static boolean isClear(VisitDuty duty, Instant at) {
        return !duty.terms().isRiddle(EnglishDays.dayOf(at))
                && !duty.isNearFurtherMiss(at.isBefore(duty.endsAt()) ? at : duty.endsAt());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int workingDaysLate() {
        if (draw.chance(0.5)) {
            return draw.between(1, 3);
        }
        return draw.chance(0.85) ? draw.between(4, 9) : draw.between(10, 26);
    }

    /** Everybody, but now and then one of several; never the one for whom the visit was due last of all. */
    private List<String> seen(VisitDuty duty, Instant start) {
        var children = duty.stay().children();
        var oneIsOut = children.size() > 1
                && duty.isTogether()
                && !duty.terms().isWeekly(start)
                && !duty.terms().isSureInTime(start)
                && draw.chance(0.03);
        return oneIsOut ? children.subList(0, children.size() - 1) : children;
    }
}
