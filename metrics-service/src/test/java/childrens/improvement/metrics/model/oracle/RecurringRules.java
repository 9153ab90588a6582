package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/** What recurs, from {@code definitions.md}. */
final class RecurringRules {

    private static final LocalDate REMOTE_FROM = LocalDate.of(2020, 4, 24);
    private static final LocalDate REMOTE_THROUGH = LocalDate.of(2021, 9, 30);

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private RecurringRules() {
        rules.put(
                "M001/visits",
                new RecurringRule("placement.started", "placement", "placement.ended", new PlacementIntervals())
                        .endedAllBy("looked-after.ended")
                        .met("visit.recorded", "visit", visits("looked-after")));
        rules.put(
                "M002/visits",
                plan("cin-plan", Intervals.of(wd(20), wd(20))).met("visit.recorded", "visit", visits("child-in-need")));
        rules.put(
                "M003/visits",
                plan("cp-plan", Intervals.of(wd(10), wd(10)))
                        .met("visit.recorded", "visit", visits("child-protection")));
        rules.put(
                "M019/reviews",
                plan("pathway-plan", Intervals.of(months(6), months(6)))
                        .met(
                                "pathway-plan.reviewed",
                                null,
                                (plan, held) -> Objects.equals(plan.text("plan"), held.text("plan"))));
        rules.put(
                "M037/visits",
                new RecurringRule(
                                "private-fostering.notified",
                                "arrangement",
                                "private-fostering.ended",
                                Intervals.byYear(wd(7), days(42), days(84)))
                        .met("visit.recorded", "visit", visits("private-fostering")));
        rules.put("M044/reviews", reviews().series("first"));
        rules.put("M045/reviews", reviews().series("later"));
        rules.put("M054/reviews", reviews().series("both"));
        rules.put(
                "M052/conferences",
                plan("cp-plan", Intervals.of(months(3), months(6)))
                        .since("conference.held", "conference")
                        .met("conference.held", "conference", (plan, held) -> "review".equals(held.text("kind"))));
        rules.put(
                "M061/meetings",
                plan("cp-plan", Intervals.of(wd(10), days(28)))
                        .met("core-group.held", "meeting", (plan, held) -> true));
        rules.put(
                "M066/reviews",
                plan("cin-plan", Intervals.of(days(84), days(84)))
                        .met("cin-review.held", "meeting", (plan, held) -> true));
    }

    static Map<String, Rule> all() {
        return new RecurringRules().rules;
    }

    private static RecurringRule plan(String plan, Intervals intervals) {
        return new RecurringRule(plan + ".started", "plan", plan + ".ended", intervals);
    }

    private static RecurringRule reviews() {
        return new RecurringRule(
                        "looked-after.started",
                        "episode",
                        "looked-after.ended",
                        Intervals.of(wd(20), months(3), months(6)))
                .met("looked-after-review.held", "review", (care, held) -> true);
    }

    private static BiPredicate<CaseEvent, CaseEvent> visits(String kind) {
        return (opener, visit) -> {
            return kind.equals(visit.text("kind"))
                    && (visit.isTrue("childSeen") || visit.isTrue("unborn"))
                    && ("in-person".equals(visit.text("mode"))
                            || mayBeRemote(visit.time().day()));
        };
    }

    private static boolean mayBeRemote(LocalDate day) {
        return !day.isBefore(REMOTE_FROM) && !day.isAfter(REMOTE_THROUGH);
    }

    private static Limit wd(int number) {
        return new Limit("workingDays", number, false);
    }

    private static Limit days(int number) {
        return new Limit("days", number, false);
    }

    private static Limit months(int number) {
        return new Limit("months", number, false);
    }
}
