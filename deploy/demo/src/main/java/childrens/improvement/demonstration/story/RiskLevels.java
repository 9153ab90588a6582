package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Children at a known level of risk and their risk management meetings (M007, M008), told for the four months of which
 * the plan prints values: who is met about in time, and who is not.
 */
final class RiskLevels {

    private record Watched(Known child, List<LocalDate> meetings) {
        LocalDate last() {
            return meetings.get(meetings.size() - 1);
        }
    }

    private final Draw draw = new Draw("risk levels");
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final SafetyPlans safetyPlans;
    private final List<Known> free;
    private final Set<String> taken = new HashSet<>();

    RiskLevels(CaseSystem caseSystem, Teams teams, SafetyPlans safetyPlans, List<Known> known) {
        this.caseSystem = caseSystem;
        this.teams = teams;
        this.safetyPlans = safetyPlans;
        free = new ArrayList<>(
                known.stream().filter(child -> child.until() == null).toList());
    }

    /** Children who have meetings here: nobody else may meet about them. */
    Set<String> taken() {
        return taken;
    }

    /** What the safety plans of these meetings leave of a quota. */
    Quota left(Quota quota) {
        return safetyPlans.left(quota);
    }

    void tell() {
        everyFourWeeks();
        everyTwelveWeeks();
    }

    /** December 43 of 54, March 6 of 46, June 7 of 33, September 7 of 35. */
    private void everyFourWeeks() {
        var watched = begin(54, "2019-11-08", "2019-11-29", 28);
        again(watched.subList(0, 43), "2019-12-04", "2019-12-27", 28);
        leave(watched.subList(46, 54), "2020-01-06", "2020-01-31");
        watched = watched.subList(0, 46);
        meet(watched, "2020-02-11", "2020-03-01");
        again(watched.subList(20, 26), "2020-03-05", "2020-03-29", 28);
        leave(watched.subList(20, 46), "2020-04-01", "2020-04-07");
        var june = new ArrayList<>(watched.subList(0, 20));
        meet(june, "2020-05-08", "2020-06-01");
        june.addAll(begin(13, "2020-05-08", "2020-06-01", 28));
        again(june.subList(0, 7), "2020-06-04", "2020-06-29", 28);
        june.addAll(begin(2, "2020-07-06", "2020-07-20", 28));
        meet(june, "2020-08-08", "2020-09-01");
        again(june.subList(0, 7), "2020-09-04", "2020-09-23", 28);
    }

    /** December 9 of 9, March 8 of 11, June 11 of 16, September 9 of 14. */
    private void everyTwelveWeeks() {
        var watched = new ArrayList<>(begin(9, "2019-09-23", "2019-10-21", 84));
        again(watched, "2019-12-09", "2020-01-01", 84);
        watched.addAll(begin(2, "2019-12-10", "2020-01-01", 84));
        again(watched.subList(0, 8), "2020-03-02", "2020-04-01", 84);
        leave(watched, "2020-04-14", "2020-05-01");
        watched = new ArrayList<>(begin(16, "2020-03-10", "2020-04-06", 84));
        again(watched.subList(0, 11), "2020-06-01", "2020-07-01", 84);
        leave(watched, "2020-07-20", "2020-08-20");
        watched = new ArrayList<>(begin(14, "2020-06-10", "2020-07-06", 84));
        again(watched.subList(0, 9), "2020-09-01", "2020-09-23", 84);
    }

    /** A level is found for so many children who had none; the day takes the place of a first meeting. */
    private List<Watched> begin(int number, String from, String until, int days) {
        var begun = new ArrayList<Watched>();
        while (begun.size() < number) {
            var at = draw.officeHours(draw.workingDay(LocalDate.parse(from), LocalDate.parse(until)));
            var child = free.remove(draw.between(0, free.size() - 1));
            if (child.isSureAt(at) && taken.add(child.child())) {
                level(child, at, days == 84 ? "moderate" : "significant");
                if (days == 28 && draw.chance(0.2)) {
                    level(child, at.plus(Duration.ofDays(12)), "known");
                }
                begun.add(new Watched(child, new ArrayList<>(List.of(EnglishDays.dayOf(at)))));
            }
        }
        return begun;
    }

    /** Each is met about again, before a day and so soon after the last time that it is in time. */
    private void again(List<Watched> watched, String from, String until, int days) {
        for (var each : watched) {
            var due = each.last().plusDays(days + 1);
            var before = LocalDate.parse(until);
            meet(each, LocalDate.parse(from), due.isBefore(before) ? due : before);
        }
    }

    private void meet(List<Watched> watched, String from, String until) {
        watched.forEach(each -> meet(each, LocalDate.parse(from), LocalDate.parse(until)));
    }

    private void meet(Watched watched, LocalDate from, LocalDate until) {
        var at = draw.moment(draw.workingDay(from, until), 9, 16);
        watched.meetings().add(EnglishDays.dayOf(at));
        safetyPlans.after(watched.child(), at);
    }

    /** The risk is over. */
    private void leave(List<Watched> watched, String from, String until) {
        watched.forEach(each -> level(
                each.child(),
                draw.officeHours(draw.workingDay(LocalDate.parse(from), LocalDate.parse(until))),
                "none"));
    }

    private void level(Known child, Instant at, String level) {
        var team = child.holder().at(at);
        caseSystem.write(
                "exploitation-risk.level-changed",
                child.child(),
                at,
                Facts.of("level", level).with("team", team).with("worker", teams.worker(team, child.child())));
    }
}
