package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pre-proceedings (M072, M073) and care proceedings (M074, M076, M078) of children with a protection plan. */
final class Court {

    private static final List<String> OUTCOMES = List.of(
            "returned-home", "returned-home", "special-guardianship", "long-term-fostering", "child-arrangements");

    private record Child(String child, String team) {}

    private final Draw draw = new Draw("court");
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final List<Child> children = new ArrayList<>();
    private int told;

    /** @param stays of children with a plan */
    Court(CaseSystem caseSystem, Teams teams, List<Stay> stays) {
        this.caseSystem = caseSystem;
        this.teams = teams;
        for (var stay : stays) {
            stay.children().forEach(child -> children.add(new Child(child, stay.team())));
        }
    }

    void tell() {
        preProceedings();
        proceedings();
    }

    /** In the second quarter 18 of 20 are concluded within twelve weeks; two not even within sixteen. */
    private void preProceedings() {
        concludedEarly(36, Calendar.FIRST_DAY.plusDays(90), Calendar.APRIL_2020);
        concludedEarly(13, Calendar.APRIL_2020, Calendar.JULY_2020);
        concludedEarly(18, Calendar.JULY_2020, Calendar.LAST_DAY);
        for (var started : new String[] {"2019-08-06", "2019-10-15", "2019-11-05", "2020-04-21", "2020-05-19"}) {
            preProceedings(LocalDate.parse(started), draw.between(116, 128));
        }
        for (var started : new String[] {"2020-08-11", "2020-08-25", "2020-09-08", "2020-09-22"}) {
            preProceedings(LocalDate.parse(started), 100);
        }
    }

    private void concludedEarly(int number, LocalDate from, LocalDate until) {
        for (var i = 0; i < number; i++) {
            var days = draw.between(49, 81);
            preProceedings(draw.workingDay(from, until).minusDays(days), days);
        }
    }

    private void preProceedings(LocalDate started, int days) {
        var child = next();
        var record = caseSystem.record("pre-proceedings");
        event("pre-proceedings.started", child, at(started), Facts.of("case", record));
        var outcome = draw.chance(0.6) ? "stepped-down" : "proceedings";
        event(
                "pre-proceedings.concluded",
                child,
                at(started.plusDays(days)),
                Facts.of("case", record).with("outcome", outcome));
    }

    /** The second quarter's 18 last 26.3 weeks on average, the first's 15 three weeks less. */
    private void proceedings() {
        var lengths = lengths(34, 168, 34 * 168);
        lengths.forEach(
                days -> concluded(Calendar.FIRST_DAY.plusDays(235), Calendar.APRIL_2020, days, draw.pick(OUTCOMES)));
        lengths(15, 163, 2447)
                .forEach(days -> concluded(Calendar.APRIL_2020, Calendar.JULY_2020, days, draw.pick(OUTCOMES)));
        var outcomes = new ArrayList<String>();
        for (var i = 0; i < 18; i++) {
            outcomes.add(i < 9 ? "returned-home" : i < 16 ? "long-term-fostering" : "adoption");
        }
        outcomes.set(17, "special-guardianship");
        var longer = lengths(18, 184, 3314);
        for (var i = 0; i < 18; i++) {
            concluded(Calendar.JULY_2020, Calendar.LAST_DAY, longer.get(i), outcomes.get(i));
        }
        for (var issued : new String[] {"2020-05-14", "2020-06-18", "2020-07-09", "2020-07-30", "2020-08-20"}) {
            issue(at(LocalDate.parse(issued)), next());
        }
    }

    /** So many lengths in days with a given sum. */
    private List<Integer> lengths(int number, int about, int sum) {
        var lengths = new ArrayList<Integer>();
        var left = sum;
        for (var i = 0; i < number - 1; i++) {
            var days = i % 2 == 0 ? about + draw.between(-26, 26) : 2 * about - lengths.get(i - 1);
            lengths.add(days);
            left -= days;
        }
        lengths.add(left);
        return lengths;
    }

    private void concluded(LocalDate from, LocalDate until, int days, String outcome) {
        var day = draw.workingDay(from, until);
        var child = next();
        var record = issue(at(day.minusDays(days)), child);
        event(
                "care-proceedings.concluded",
                child,
                at(day),
                Facts.of("case", record).with("outcome", outcome));
    }

    /** For half of them a permanence plan is recorded within three weeks. */
    private String issue(Instant issuedAt, Child child) {
        var record = caseSystem.record("proceedings");
        event("care-proceedings.issued", child, issuedAt, Facts.of("case", record));
        @Nullable Integer days = draw.chance(0.55) ? draw.between(3, 22) : null;
        if (days != null) {
            event(
                    "permanence-plan.recorded",
                    child,
                    at(EnglishDays.dayOf(issuedAt).plusDays(days)),
                    new Facts());
        }
        return record;
    }

    private Child next() {
        told++;
        return children.get(told * 7 % children.size());
    }

    private Instant at(LocalDate day) {
        return draw.moment(day, 10, 15);
    }

    private void event(String type, Child child, Instant at, Facts facts) {
        caseSystem.write(
                type,
                child.child(),
                at,
                facts.with("team", child.team()).with("worker", teams.worker(child.team(), child.child())));
    }
}
