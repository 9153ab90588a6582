package childrens.improvement.demonstration.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What teams, areas and the council hold every month, two months or quarter (M020, M042, M055, M083, M097). */
final class Activities {

    private static final List<String> AREAS = List.of(
            "front-door-assessment",
            "cp-court",
            "looked-after",
            "disability",
            "safeguarding-review",
            "business-support");

    private final Draw draw = new Draw("activities");
    private final CaseSystem caseSystem;

    Activities(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    void tell() {
        for (var month = Calendar.APRIL_2020; month.isBefore(Calendar.OCTOBER_2020); month = month.plusMonths(1)) {
            hold("provider-meeting", "sixteen-plus", month.plusDays(7), 9);
            for (var team : teams()) {
                hold("scorecard", team, month, 13);
                if (!month.isBefore(Calendar.JULY_2020) && (draw.chance(0.92) || team.equals("quality"))) {
                    hold("group-supervision", team, month.plusDays(2), 20);
                }
            }
            if (month.getMonthValue() % 2 == 0) {
                hold("learning-event", "quality", month.plusDays(10), 12);
            }
            if (month.getMonthValue() % 3 == 1) {
                var begins = month;
                AREAS.forEach(area -> hold("self-evaluation", area, begins.plusDays(6), 14));
            }
        }
    }

    private static List<String> teams() {
        var teams = new ArrayList<>(Teams.all());
        teams.addAll(List.of("iro", "exploitation", "quality"));
        return teams;
    }

    private void hold(String kind, String subject, LocalDate from, int days) {
        var at = draw.moment(draw.workingDay(from, from.plusDays(days)), 9, 16);
        caseSystem.write(
                "activity.held",
                subject,
                at,
                Facts.of("activity", caseSystem.record("activity")).with("kind", kind));
    }
}
