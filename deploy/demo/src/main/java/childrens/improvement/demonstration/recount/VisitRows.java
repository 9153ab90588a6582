package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Visits to children who are looked after, in need or protected by a plan: M001, M002, M003. */
final class VisitRows {

    private static final LocalDate REMOTE_FROM = LocalDate.parse("2020-04-24");
    private static final LocalDate REMOTE_UNTIL = LocalDate.parse("2021-10-01");

    private final CaseFile file;
    private final Instant clock;

    VisitRows(CaseFile file, Instant clock) {
        this.file = file;
        this.clock = clock;
    }

    Stream<Row> all() {
        return Stream.of(
                        file.all("placement.started").flatMap(this::lookedAfter),
                        file.all("cin-plan.started").flatMap(plan -> plan("M002", plan, "cin-plan.ended", 20)),
                        file.all("cp-plan.started").flatMap(plan -> plan("M003", plan, "cp-plan.ended", 10)))
                .flatMap(rows -> rows);
    }

    private Stream<Row> plan(String measure, LoggedEvent plan, String endType, int workingDays) {
        var kind = measure.equals("M002") ? "child-in-need" : "child-protection";
        return new VisitChain(
                        measure,
                        file.subject(),
                        start -> EnglishDays.plusWorkingDays(EnglishDays.dayOf(start), workingDays))
                .walk(plan, seen(kind), file.endOf(plan, endType, "plan"), clock).stream();
    }

    private Stream<Row> lookedAfter(LoggedEvent placement) {
        if (placement.text("visitRule").equals("short-break")) {
            return Stream.empty();
        }
        var careEnded = file.all("looked-after.ended")
                .map(LoggedEvent::earliest)
                .filter(ended -> !ended.isBefore(placement.earliest()))
                .findFirst();
        var until = Stream.concat(file.endOf(placement, "placement.ended", "placement").stream(), careEnded.stream())
                .min(Comparator.naturalOrder());
        return new VisitChain("M001", file.subject(), start -> lastDayLookedAfter(placement, start))
                .walk(placement, seen("looked-after"), until, clock).stream();
    }

    private LocalDate lastDayLookedAfter(LoggedEvent placement, Instant start) {
        var day = EnglishDays.dayOf(start);
        if (start.equals(placement.earliest())) {
            return day.plusWeeks(1);
        }
        return switch (placement.text("visitRule")) {
            case "parent-unassessed" -> day.plusWeeks(reviewedBefore(placement, start) ? 6 : 1);
            case "connected-person-temporary", "interim-order-with-parent" ->
                day.plusWeeks(reviewedBefore(placement, start) ? 4 : 1);
            case "care-order-with-parent" -> day.plusWeeks(6);
            default -> permanentForAYear(placement, start) ? day.plusMonths(3) : day.plusWeeks(6);
        };
    }

    private boolean reviewedBefore(LoggedEvent placement, Instant start) {
        return file.all("looked-after-review.held")
                .anyMatch(review -> !review.earliest().isBefore(placement.earliest())
                        && !review.earliest().isAfter(start));
    }

    private boolean permanentForAYear(LoggedEvent placement, Instant start) {
        var aYearOld = !EnglishDays.dayOf(start).isBefore(placement.day().plusYears(1));
        return aYearOld && permanentAt(placement, start);
    }

    private boolean permanentAt(LoggedEvent placement, Instant instant) {
        Optional<LoggedEvent> latest = file.all("placement.started", "placement.permanence-changed")
                .filter(event -> event.text("placement").equals(placement.text("placement")))
                .filter(event -> !event.earliest().isAfter(instant))
                .reduce((earlier, later) -> later);
        return latest.filter(event -> event.data().path("permanent").asBoolean())
                .isPresent();
    }

    private List<LoggedEvent> seen(String kind) {
        return file.all("visit.recorded")
                .filter(visit -> visit.text("kind").equals(kind))
                .filter(visit -> visit.data().path("childSeen").asBoolean()
                        || visit.data().path("unborn").asBoolean())
                .filter(visit -> visit.text("mode").equals("in-person")
                        || (!visit.day().isBefore(REMOTE_FROM) && visit.day().isBefore(REMOTE_UNTIL)))
                .toList();
    }
}
