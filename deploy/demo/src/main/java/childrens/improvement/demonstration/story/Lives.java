package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A birth and a death: one child is known before it is born, and one dies while a visit is owed. */
final class Lives {

    private static final LocalDate DEATH = LocalDate.parse("2020-08-12");

    private final Draw draw = new Draw("lives");
    private final CaseSystem caseSystem;
    private final Map<String, Instant> births = new HashMap<>();
    private final Map<String, Instant> deaths = new HashMap<>();

    Lives(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    /** When children are born who were known before. */
    Map<String, Instant> births() {
        return births;
    }

    boolean dies(String child) {
        return deaths.containsKey(child);
    }

    /** Lets the only child of one of the stays be born ten weeks after it began. */
    void birth(List<Stay> stays) {
        var child = only(stays, stay -> stay.from().isAfter(Instant.parse("2019-10-01T00:00:00Z")));
        var born = draw.moment(EnglishDays.dayOf(child.from().plus(Duration.ofDays(70))), 1, 22);
        births.put(child.children().get(0), born);
        caseSystem.write("child.born", child.children().get(0), born, Facts.of("group", child.group()));
    }

    /** Lets the only child of one of the stays die; the stay ends there and no plan is ended by anybody. */
    List<Stay> death(List<Stay> stays) {
        var stay = only(
                stays,
                each -> each.from().isAfter(Instant.parse("2019-12-01T00:00:00Z"))
                        && each.from().isBefore(Instant.parse("2020-06-01T00:00:00Z")));
        var child = stay.children().get(0);
        var died = draw.moment(DEATH, 19, 22);
        deaths.put(child, died);
        caseSystem.write("child.died", child, died, Facts.of("group", stay.group()));
        var told = new ArrayList<>(stays);
        told.set(stays.indexOf(stay), new Stay(stay.group(), stay.children(), stay.team(), stay.from(), died));
        return told;
    }

    private static Stay only(List<Stay> stays, Predicate<Stay> which) {
        return stays.stream()
                .filter(stay -> stay.children().size() == 1 && stay.until() == null)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }
}
