package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The meetings that a plan asks for: review conferences (M052), core groups and their records (M061, M063), reviews of
 * plans for children in need and their records (M066, M068).
 */
final class PlanMeetings {

    /** From July 2020 one agenda serves core groups and reviews; whether it was used is noted. */
    private static final LocalDate AGENDA = Calendar.JULY_2020;

    private final Draw draw = new Draw("plan meetings");
    private final Steady together = Steady.of(80, 84, 86);
    private final Steady reviewed = Steady.of(74, 80, 83);
    private final Step records = new Step(draw, 5, Steady.of(60, 65, 70));
    private final CaseSystem caseSystem;
    private final CaseRecords cases;

    PlanMeetings(CaseSystem caseSystem, CaseRecords cases) {
        this.caseSystem = caseSystem;
        this.cases = cases;
    }

    void protection(List<Stay> stays) {
        for (var stay : stays) {
            conferences(stay);
            series(
                    stay,
                    "core-group",
                    together,
                    (day, held) -> held == 0 ? EnglishDays.plusWorkingDays(day, 10) : day.plusDays(28));
        }
    }

    void inNeed(List<Stay> stays) {
        stays.forEach(stay -> series(stay, "cin-review", reviewed, (day, held) -> day.plusDays(84)));
    }

    /** All in time: after three months, then every six. */
    private void conferences(Stay stay) {
        var day = EnglishDays.dayOf(stay.from());
        for (var held = 0; ; held++) {
            day = workingDay(day.plusMonths(held == 0 ? 3 : 6).minusDays(draw.between(2, 15)));
            var at = draw.moment(day, 10, 15);
            if (!at.isBefore(Calendar.AFTERNOON) || (stay.until() != null && !at.isBefore(stay.until()))) {
                return;
            }
            var conference =
                    Facts.of("conference", caseSystem.record("conference")).with("kind", "review");
            event(stay, "conference.held", at, conference);
        }
    }

    private void series(Stay stay, String family, Steady share, BiFunction<LocalDate, Integer, LocalDate> lastDay) {
        var start = stay.from();
        for (var held = 0; ; held++) {
            var last = lastDay.apply(EnglishDays.dayOf(start), held);
            var spare = held == 0 && family.equals("core-group") ? 5 : 9;
            var inTime = workingDay(last.minusDays(draw.between(0, spare)));
            var good = last.equals(Calendar.LAST_DAY) || share.wants(inTime);
            var at = draw.moment(good ? inTime : EnglishDays.plusWorkingDays(last, draw.between(1, 9)), 9, 16);
            if (!at.isBefore(Calendar.AFTERNOON)
                    || (stay.until() != null && !at.plus(Duration.ofDays(3)).isBefore(stay.until()))) {
                return;
            }
            share.count(good ? inTime : last, good);
            hold(stay, family, at);
            start = at;
        }
    }

    private void hold(Stay stay, String family, Instant at) {
        var meeting = caseSystem.record("meeting");
        var noted = !EnglishDays.dayOf(at).isBefore(AGENDA);
        event(
                stay,
                family + ".held",
                at,
                Facts.of("meeting", meeting).with("agendaUsed", noted ? draw.chance(0.6) : null));
        event(stay, family + ".record-distributed", records.after(at, stay.until()), Facts.of("meeting", meeting));
    }

    private static LocalDate workingDay(LocalDate day) {
        var working = day;
        while (!EnglishDays.isWorkingDay(working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    private void event(Stay stay, String type, Instant at, Facts facts) {
        for (var child : stay.children()) {
            caseSystem.write(
                    type,
                    child,
                    at,
                    Facts.copy(facts)
                            .with("group", stay.group())
                            .with("team", stay.team())
                            .with("worker", cases.worker(stay.team(), stay.group())));
        }
    }
}
