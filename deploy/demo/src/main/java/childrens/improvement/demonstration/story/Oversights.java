package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What reviewing officers record between reviews (M013, M014): three children in four have two in a year, or more. */
final class Oversights {

    private static final LocalDate LONG_HERE = LocalDate.parse("2019-10-01");

    private final Draw draw = new Draw("oversights");
    private final Steady ofThoseWhoStay = new Steady().aim(Calendar.FIRST_DAY, Calendar.OCTOBER_2020, 75.3);
    private final Steady ofThoseWhoLeave = new Steady().aim(Calendar.FIRST_DAY, Calendar.OCTOBER_2020, 77);
    private final Steady ofThoseWhoCame = new Steady().aim(Calendar.FIRST_DAY, Calendar.OCTOBER_2020, 75.6);
    private final CaseSystem caseSystem;

    Oversights(CaseSystem caseSystem) {
        this.caseSystem = caseSystem;
    }

    void tell(List<Stay> stays) {
        for (var stay : stays) {
            for (var child : stay.children()) {
                watch(stay, child, share(stay).next(EnglishDays.dayOf(stay.from())));
            }
        }
    }

    /** Those who are looked after for a year at the end of June, at the end of September, or at both. */
    private Steady share(Stay stay) {
        if (EnglishDays.dayOf(stay.from()).isAfter(LocalDate.parse("2019-06-29"))) {
            return ofThoseWhoCame;
        }
        var stays = stay.until() == null || !stay.until().isBefore(EnglishDays.startOf(Calendar.OCTOBER_2020));
        return stays ? ofThoseWhoStay : ofThoseWhoLeave;
    }

    /** The first within four months, mostly; then every four or five months, or hardly ever. */
    private void watch(Stay stay, String child, boolean well) {
        var seldom = !well && EnglishDays.dayOf(stay.from()).isBefore(LONG_HERE);
        var at = stay.from().plus(Duration.ofDays(seldom ? draw.between(60, 88) : draw.between(50, 100)));
        while (at.isBefore(Calendar.AFTERNOON) && (stay.until() == null || at.isBefore(stay.until()))) {
            write(stay, child, workingDay(at));
            at = at.plus(Duration.ofDays(seldom ? draw.between(375, 400) : draw.between(100, 150)));
        }
    }

    private Instant workingDay(Instant at) {
        var day = EnglishDays.dayOf(at);
        while (!EnglishDays.isWorkingDay(day) || day.getDayOfMonth() == 1 || day.getDayOfMonth() == 30) {
            day = day.minusDays(1);
        }
        return draw.moment(day, 9, 16);
    }

    private void write(Stay stay, String child, Instant at) {
        caseSystem.write(
                "iro-oversight.recorded",
                child,
                at,
                Facts.of("group", stay.group()).with("team", "iro"));
    }
}
