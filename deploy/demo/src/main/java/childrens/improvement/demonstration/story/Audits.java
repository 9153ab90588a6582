package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Audits and their grades (M092), what is learned from them, and what they ask for (M081, M082, M094 to M096). */
final class Audits {

    private record Audit(String child, String id, Instant at, String grade) {}

    private static final List<String> GRADES = List.of(
            "good", "requires-improvement", "requires-improvement", "good", "requires-improvement", "inadequate");
    private static final List<String> THEMES = List.of("visits", "plans", "strength-based", "analysis", "supervision");

    private final Draw draw = new Draw("audits");
    private final CaseSystem caseSystem;
    private final List<Known> children;
    private final List<Audit> told = new ArrayList<>();
    private final List<Audit> repeated = new ArrayList<>();

    Audits(CaseSystem caseSystem, List<Known> children) {
        this.caseSystem = caseSystem;
        this.children = children;
    }

    void tell() {
        for (var month = Calendar.FIRST_DAY; month.isBefore(Calendar.APRIL_2020); month = month.plusMonths(1)) {
            for (var i = 0; i < 6; i++) {
                audit(month, month.plusMonths(1), GRADES.get(i));
            }
        }
        quarter(Calendar.APRIL_2020, 0, 14, 22, 2);
        quarter(Calendar.JULY_2020, 1, 33, 38, 8);
    }

    private void quarter(LocalDate from, int outstanding, int good, int improve, int inadequate) {
        var grades = new ArrayList<String>();
        for (var i = 0; i < outstanding + good + improve + inadequate; i++) {
            grades.add(
                    i < outstanding
                            ? "outstanding"
                            : i < outstanding + good
                                    ? "good"
                                    : i < outstanding + good + improve ? "requires-improvement" : "inadequate");
        }
        for (var i = 0; i < grades.size(); i++) {
            var month = from.plusMonths(i % 3);
            audit(month, month.plusMonths(1).minusDays(1), grades.get(i));
        }
    }

    private void audit(LocalDate from, LocalDate until, String grade) {
        var at = draw.moment(draw.workingDay(from, until), 9, 16);
        var again = grade.equals("good") && told.size() > 30 && draw.chance(0.25) ? worse(at) : null;
        var child = again == null ? draw.pick(children).child() : again.child();
        var audit = new Audit(child, caseSystem.record("audit"), at, grade);
        told.add(audit);
        var deep = from.getMonthValue() % 3 == 2 && told.size() % 3 == 0;
        event(
                "audit.completed",
                audit,
                at,
                Facts.of("audit", audit.id())
                        .with("kind", deep ? "deep-dive" : "thematic")
                        .with("grade", grade)
                        .with("theme", draw.pick(THEMES))
                        .with("reauditOf", again == null ? null : again.id()));
        if (!grade.equals("good")) {
            learn(audit);
        }
    }

    /** An audit some months before that found the work not good, and was not repeated yet. */
    private @Nullable Audit worse(Instant at) {
        var found = told.stream()
                .filter(audit -> audit.at().plus(Duration.ofDays(80)).isBefore(at))
                .filter(audit -> !audit.grade().equals("good") && !audit.grade().equals("outstanding"))
                .filter(audit -> !repeated.contains(audit))
                .findFirst()
                .orElse(null);
        if (found != null) {
            repeated.add(found);
        }
        return found;
    }

    private void learn(Audit audit) {
        activity("learning-activity", audit, draw.between(8, 27));
        if (audit.grade().equals("inadequate")) {
            activity("improvement-activity", audit, draw.chance(0.06) ? 103 : draw.between(20, 80));
            action(audit);
        }
    }

    private void activity(String type, Audit audit, int days) {
        var activity = Facts.of("activity", caseSystem.record("activity")).with("audit", audit.id());
        event(type + ".identified", audit, audit.at().plusSeconds(3600), Facts.copy(activity));
        event(type + ".completed", audit, audit.at().plus(Duration.ofDays(days)), activity);
    }

    /** All completed by the day that was agreed, but for one in a few, which is escalated and then done in a day. */
    private void action(Audit audit) {
        var action = caseSystem.record("action");
        var dueOn = EnglishDays.dayOf(audit.at()).plusDays(21);
        var late = draw.chance(0.15) && dueOn.isBefore(Calendar.LAST_DAY.minusDays(10));
        event(
                "audit-action.raised",
                audit,
                audit.at().plusSeconds(5400),
                Facts.of("action", action).with("dueOn", dueOn.toString()));
        var doneAt = EnglishDays.startOf(dueOn).minus(Duration.ofHours(late ? -90 : 30));
        if (late) {
            event("audit-action.escalated", audit, doneAt.minus(Duration.ofHours(26)), Facts.of("action", action));
        }
        event("audit-action.completed", audit, doneAt, Facts.of("action", action));
    }

    private void event(String type, Audit audit, Instant at, Facts facts) {
        caseSystem.write(type, audit.child(), at, facts.with("team", "quality"));
    }
}
