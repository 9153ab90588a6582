package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes, who leaves, who is in the first year of practice (M105), who is away. */
final class Workforce {

    private static final int BUSINESS_SUPPORT = 18;
    private static final int APPRENTICES = 6;
    private static final int SUPPORT_WORKERS = 3;
    private static final int NEW_IN_THE_FIRST_QUARTER = 13;
    private static final int NEW_IN_THE_SECOND_QUARTER = 3;

    private final Draw draw = new Draw("workforce");
    private final CaseSystem caseSystem;
    private final Teams teams;
    private final List<Employed> employed = new ArrayList<>();

    Workforce(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    /** Everybody who ever worked here. */
    List<Employed> employed() {
        return employed;
    }

    void tell() {
        for (var team : Teams.all()) {
            teams.workers(team).forEach(worker -> begin(worker, team, "social-worker", Calendar.FIRST_DAY, null));
        }
        many(SUPPORT_WORKERS, "edge-of-care", "family-support-worker", "2019-04-01", "2020-07-10");
        many(BUSINESS_SUPPORT, null, "administrator", "2019-04-01", null);
        many(APPRENTICES, null, "apprentice", "2020-01-20", null);
        firstYears();
        absences();
    }

    private void firstYears() {
        var before = employed.subList(0, 7);
        for (var i = 0; i < before.size(); i++) {
            var early = i < 3;
            var worker = before.get(i);
            write("asye.started", worker, early ? "2019-04-03" : "2020-01-15");
            if (early) {
                write("asye.completed", worker, "2020-02-28");
            }
        }
        for (var i = 0; i < NEW_IN_THE_FIRST_QUARTER + NEW_IN_THE_SECOND_QUARTER; i++) {
            var from = i < NEW_IN_THE_FIRST_QUARTER ? LocalDate.parse("2020-04-06") : LocalDate.parse("2020-07-06");
            var team = Teams.all().get(i % Teams.all().size());
            var day = draw.workingDay(from, from.plusDays(35));
            var worker = begin(draw.pseudonym("worker"), team, "newly-qualified-social-worker", day, null);
            caseSystem.write("asye.started", worker.worker(), at(day).plusSeconds(7200), Facts.of("team", team));
        }
    }

    /** Long sickness in the summer. */
    private void absences() {
        for (var i = 0; i < 8; i++) {
            write("worker.absence-started", employed.get(9 + i * 5), "2020-08-" + (10 + i));
        }
    }

    private void many(int number, @Nullable String team, String role, String from, @Nullable String until) {
        for (var i = 0; i < number; i++) {
            begin(draw.pseudonym("worker"), team, role, LocalDate.parse(from), until);
        }
    }

    private Employed begin(String worker, @Nullable String team, String role, LocalDate from, @Nullable String until) {
        var supports = role.equals("administrator") || role.equals("apprentice");
        var last = until == null ? null : LocalDate.parse(until);
        var told = new Employed(worker, team == null ? "quality" : team, supports, from, last);
        employed.add(told);
        caseSystem.write(
                "worker.started",
                worker,
                from.equals(Calendar.FIRST_DAY) ? EnglishDays.startOf(from) : at(from),
                Facts.of("role", role)
                        .with("staffGroup", supports ? "business-support" : "operational")
                        .with("fte", 1)
                        .with("team", team));
        if (until != null) {
            write("worker.left", told, until);
        }
        return told;
    }

    private void write(String type, Employed worker, String day) {
        caseSystem.write(
                type,
                worker.worker(),
                at(LocalDate.parse(day)),
                new Facts().with("team", worker.supports() ? null : worker.team()));
    }

    private static Instant at(LocalDate day) {
        return EnglishDays.startOf(day).plus(Duration.ofHours(9));
    }
}
