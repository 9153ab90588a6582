package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Early help assessments: those open in April 2019 are taken over, some are opened and closed every week (M022). */
final class EarlyHelp {

    private static final int TAKEN_OVER = 1088;
    private static final int OPEN_IN_MARCH = 1295;
    private static final int OPEN_IN_SEPTEMBER = 1309;
    private static final int OPENED_IN_THE_YEAR = 520;
    private static final int OPENED_IN_THE_HALF = 190;

    private record Assessment(String child, String id, Instant openedAt) {}

    private final Draw draw = new Draw("early help");
    private final CaseSystem caseSystem;
    private final List<Assessment> open = new ArrayList<>();

    EarlyHelp(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    void tell() {
        open(TAKEN_OVER, Calendar.FIRST_DAY, Calendar.FIRST_DAY.plusDays(40));
        open(OPENED_IN_THE_YEAR, Calendar.FIRST_DAY.plusDays(40), Calendar.APRIL_2020);
        close(
                TAKEN_OVER + OPENED_IN_THE_YEAR - OPEN_IN_MARCH,
                Calendar.FIRST_DAY.plusDays(60),
                Calendar.APRIL_2020.minusDays(1));
        open(OPENED_IN_THE_HALF, Calendar.APRIL_2020, Calendar.LAST_DAY);
        close(OPEN_IN_MARCH + OPENED_IN_THE_HALF - OPEN_IN_SEPTEMBER, Calendar.APRIL_2020, Calendar.LAST_DAY);
    }

    private void open(int number, LocalDate from, LocalDate until) {
        for (var i = 0; i < number; i++) {
            var assessment = new Assessment(
                    draw.pseudonym("child"),
                    caseSystem.record("early-help"),
                    draw.officeHours(draw.workingDay(from, until)));
            open.add(assessment);
            write("opened", assessment, assessment.openedAt());
        }
    }

    private void close(int number, LocalDate from, LocalDate until) {
        for (var left = number; left > 0; ) {
            var closedAt = draw.officeHours(draw.workingDay(from, until));
            var assessment = draw.pick(open);
            if (assessment.openedAt().plus(Duration.ofDays(30)).isBefore(closedAt)) {
                open.remove(assessment);
                write("closed", assessment, closedAt);
                left--;
            }
        }
    }

    private void write(String what, Assessment assessment, Instant at) {
        caseSystem.write(
                "early-help-assessment." + what,
                assessment.child(),
                at,
                Facts.of("assessment", assessment.id()).with("team", Teams.EARLY_HELP));
    }
}
