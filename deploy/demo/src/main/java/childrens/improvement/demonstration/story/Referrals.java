package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Referrals and the child and family assessments that follow: 45 working days each (M038). */
final class Referrals {

    private static final int WORKING_DAYS = 45;
    private static final List<Quota> QUOTAS = List.of(
            new Quota(Calendar.FIRST_DAY, Calendar.APRIL_2020, 960, 240),
            new Quota(Calendar.APRIL_2020, Calendar.JULY_2020, 243, 27),
            new Quota(Calendar.JULY_2020, Calendar.OCTOBER_2020, 303, 26));
    private static final int UNDER_WAY = 110;
    private static final int CANCELLED = 14;
    private static final int OTHERWISE = 130;

    private record Course(Instant acceptedAt, @Nullable Instant endedAt, boolean cancelled, String next) {}

    private final Draw draw = new Draw("referrals");
    private final CaseSystem caseSystem;
    private final Teams teams;

    Referrals(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** All of them, in the order in which they were accepted; nothing is written yet. */
    List<Referral> tell() {
        var courses = new ArrayList<Course>();
        for (var quota : QUOTAS) {
            repeat(quota.met(), () -> courses.add(inTime(quota)));
            repeat(quota.missed(), () -> courses.add(late(quota)));
        }
        courses.add(dueOnTheLastDay());
        repeat(UNDER_WAY, () -> courses.add(underWay()));
        repeat(CANCELLED, () -> courses.add(cancelled()));
        repeat(OTHERWISE, () -> courses.add(otherwise()));
        courses.sort(Comparator.comparing(Course::acceptedAt));
        return withChildren(courses);
    }

    private static void repeat(int times, Runnable what) {
        for (var i = 0; i < times; i++) {
            what.run();
        }
    }

    private Course inTime(Quota quota) {
        while (true) {
            var acceptedAt = draw.officeHours(draw.workingDay(earliestFor(quota), quota.until()));
            var endedAt = draw.officeHours(plus(acceptedAt, daysInTime()));
            if (quota.holdsDone(endedAt)) {
                return new Course(acceptedAt, endedAt, false, "assessment");
            }
        }
    }

    private Course late(Quota quota) {
        while (true) {
            var acceptedAt = draw.officeHours(draw.workingDay(earliestFor(quota), quota.until()));
            if (quota.holdsDue(EnglishDays.endOf(plus(acceptedAt, WORKING_DAYS)))) {
                var daysLate = draw.chance(0.7) ? draw.between(1, 10) : draw.between(11, 40);
                return new Course(
                        acceptedAt, draw.officeHours(plus(acceptedAt, WORKING_DAYS + daysLate)), false, "assessment");
            }
        }
    }

    /** Nobody authorises it on its last day, which is the day on which the demonstration starts. */
    private Course dueOnTheLastDay() {
        var acceptedOn = Calendar.LAST_DAY.minusDays(60);
        while (!EnglishDays.plusWorkingDays(acceptedOn, WORKING_DAYS).equals(Calendar.LAST_DAY)) {
            acceptedOn = acceptedOn.minusDays(1);
        }
        return new Course(
                draw.officeHours(acceptedOn), draw.officeHours(Calendar.OCTOBER_2020.plusDays(1)), false, "assessment");
    }

    private Course underWay() {
        while (true) {
            var acceptedAt = draw.officeHours(draw.workingDay(Calendar.LAST_DAY.minusDays(62), Calendar.LAST_DAY));
            var endedOn = plus(acceptedAt, daysInTime());
            if (endedOn.isAfter(Calendar.LAST_DAY)) {
                return new Course(acceptedAt, draw.officeHours(endedOn), false, "assessment");
            }
        }
    }

    private Course cancelled() {
        var acceptedAt = draw.officeHours(draw.workingDay(Calendar.FIRST_DAY, Calendar.SEPTEMBER_2020));
        return new Course(acceptedAt, draw.officeHours(plus(acceptedAt, draw.between(2, 18))), true, "assessment");
    }

    private Course otherwise() {
        var acceptedAt = draw.officeHours(draw.workingDay(Calendar.FIRST_DAY, Calendar.LAST_DAY));
        return new Course(acceptedAt, null, false, draw.chance(0.6) ? "strategy-discussion" : "none");
    }

    private LocalDate earliestFor(Quota quota) {
        var reach = quota.from().minusDays(70);
        return reach.isBefore(Calendar.FIRST_DAY) ? Calendar.FIRST_DAY : reach;
    }

    private int daysInTime() {
        if (draw.chance(0.1)) {
            return draw.between(3, 10);
        }
        return draw.chance(0.3) ? draw.between(11, 30) : draw.between(31, WORKING_DAYS);
    }

    private static LocalDate plus(Instant acceptedAt, int workingDays) {
        return EnglishDays.plusWorkingDays(EnglishDays.dayOf(acceptedAt), workingDays);
    }

    /** One in five comes back within a year; some assessments begin without a referral. */
    private List<Referral> withChildren(List<Course> courses) {
        var referrals = new ArrayList<Referral>();
        Map<String, Instant> knownSince = new HashMap<>();
        for (var course : courses) {
            var direct = course.next().equals("assessment") && draw.chance(0.04);
            var again = direct ? null : referredBefore(referrals, knownSince, course.acceptedAt());
            var child = again == null ? draw.pseudonym("child") : again.child();
            var team = again == null ? draw.pick(Teams.ASSESSMENT) : again.team();
            if (!direct) {
                knownSince.put(child, course.acceptedAt());
            }
            referrals.add(new Referral(
                    direct ? null : caseSystem.record("referral"),
                    child,
                    team,
                    course.acceptedAt(),
                    course.endedAt(),
                    course.cancelled(),
                    course.next()));
        }
        return referrals;
    }

    private @Nullable Referral referredBefore(
            List<Referral> earlier, Map<String, Instant> knownSince, Instant acceptedAt) {
        if (earlier.size() < 50 || !draw.chance(0.22)) {
            return null;
        }
        var before = earlier.get(draw.between(Math.max(0, earlier.size() - 900), earlier.size() - 40));
        var last = knownSince.get(before.child());
        return last == null || last.isAfter(acceptedAt.minus(Duration.ofDays(20))) ? null : before;
    }

    /**
     * Writes them down.
     *
     * @param contacts from a referral's id the contact that it came from
     */
    void write(List<Referral> referrals, Map<String, String> contacts) {
        for (var referral : referrals) {
            if (referral.id() != null) {
                caseSystem.write(
                        "referral.accepted",
                        referral.child(),
                        referral.acceptedAt(),
                        heldBy(
                                referral,
                                Facts.of("referral", referral.id())
                                        .with("contact", contacts.get(referral.id()))
                                        .with("next", referral.next())));
            }
            if (referral.next().equals("assessment")) {
                writeAssessment(referral);
            }
        }
    }

    private void writeAssessment(Referral referral) {
        var assessment = caseSystem.record("assessment");
        var startedAt = referral.id() == null
                ? referral.acceptedAt()
                : referral.acceptedAt().plusSeconds(draw.between(300, 20_000));
        caseSystem.write(
                "assessment.started",
                referral.child(),
                startedAt,
                heldBy(referral, Facts.of("assessment", assessment).with("referral", referral.id())));
        if (referral.endedAt() != null) {
            caseSystem.write(
                    referral.cancelled() ? "assessment.cancelled" : "assessment.authorised",
                    referral.child(),
                    referral.endedAt(),
                    heldBy(referral, Facts.of("assessment", assessment)));
        }
    }

    private Facts heldBy(Referral referral, Facts facts) {
        return facts.with("team", referral.team()).with("worker", teams.worker(referral.team(), referral.child()));
    }
}
