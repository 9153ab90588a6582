package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Care orders that are discharged, and applications for it or for special guardianship (M033). */
final class LeavingCare {

    private static final Set<String> DISCHARGED = Set.of("returned-home", "special-guardianship");

    private final Draw draw = new Draw("leaving care");
    private final CaseSystem caseSystem;

    LeavingCare(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    /** @param stays of children who are looked after */
    void tell(List<Stay> stays) {
        var left = caseSystem.events().stream()
                .filter(event -> event.type().equals("looked-after.ended"))
                .filter(event -> DISCHARGED.contains(String.valueOf(event.data().get("reason"))))
                .toList();
        for (var event : left) {
            caseSystem.write(
                    "order.made",
                    event.subject(),
                    event.happenedAt().minus(Duration.ofHours(3)),
                    Facts.of("kind", "care-order-discharged")
                            .with("group", event.data().get("group"))
                            .with("team", event.data().get("team")));
        }
        var children = new ArrayList<>(
                stays.stream().filter(stay -> stay.until() == null).toList());
        file(children, 12, "special-guardianship", "court");
        file(children, 11, "care-order-discharge", "court");
        file(children, 4, "special-guardianship", "legal");
    }

    private void file(List<Stay> children, int number, String kind, String stage) {
        for (var i = 0; i < number; i++) {
            var stay = children.remove(draw.between(0, children.size() - 1));
            var at = draw.moment(draw.workingDay(Calendar.JULY_2020, Calendar.LAST_DAY), 9, 16);
            if (stay.from().isBefore(at)) {
                write(stay, kind, stage, EnglishDays.dayOf(at));
            } else {
                i--;
            }
        }
    }

    private void write(Stay stay, String kind, String stage, LocalDate day) {
        caseSystem.write(
                "application.filed",
                stay.children().get(0),
                draw.moment(day, 9, 16),
                Facts.of("application", caseSystem.record("application"))
                        .with("kind", kind)
                        .with("stage", stage)
                        .with("group", stay.group())
                        .with("team", stay.team()));
    }
}
