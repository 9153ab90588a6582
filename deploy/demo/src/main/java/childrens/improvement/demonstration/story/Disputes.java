package childrens.improvement.demonstration.story;

import java.time.LocalDate;
import java.util.List;

/** Disputes of reviewing officers: 29 formal ones in the first quarter, 8 in the second (M015). */
final class Disputes {

    private static final List<String> THEMES =
            List.of("delegated-authority", "care-plan", "pathway-plan", "matching-assessment");

    private final Draw draw = new Draw("disputes");
    private final Step resolved = new Step(draw, 20, Steady.of(70, 76, 75));
    private final CaseSystem caseSystem;
    private final List<Known> children;

    Disputes(CaseSystem caseSystem, List<Known> children) {
        this.caseSystem = caseSystem;
        this.children = children;
    }

    void tell() {
        raise(34, Calendar.FIRST_DAY.plusDays(60), Calendar.APRIL_2020, "formal");
        raise(29, Calendar.APRIL_2020, Calendar.JULY_2020, "formal");
        raise(8, Calendar.JULY_2020, Calendar.LAST_DAY.minusDays(9), "formal");
        raise(19, Calendar.APRIL_2020, Calendar.LAST_DAY.minusDays(9), "informal");
    }

    private void raise(int number, LocalDate from, LocalDate until, String stage) {
        for (var left = number; left > 0; ) {
            var at = draw.moment(draw.workingDay(from, until), 9, 16);
            var child = draw.pick(children);
            if (child.isSureAt(at) && child.until() == null) {
                var dispute = caseSystem.record("dispute");
                caseSystem.write(
                        "dispute.raised",
                        child.child(),
                        at,
                        Facts.of("dispute", dispute)
                                .with("stage", stage)
                                .with("theme", draw.pick(THEMES))
                                .with("team", "iro"));
                caseSystem.write(
                        "dispute.resolved",
                        child.child(),
                        resolved.after(at, null),
                        Facts.of("dispute", dispute).with("team", "iro"));
                left--;
            }
        }
    }
}
