package childrens.improvement.demonstration.story;

import childrens.improvement.demonstration.calendar.EnglishDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What workers hold, reported every fortnight (M093, M103), and the posts of the service (M104). */
final class Caseloads {

    private static final LocalDate FIRST = LocalDate.parse("2020-04-08");
    private static final LocalDate LAST = LocalDate.parse("2020-09-23");
    private static final List<String> TEAMS = List.of(
            "assessment-1",
            "assessment-2",
            "assessment-3",
            "court-1",
            "court-2",
            "court-3",
            "cwd",
            "lac-1",
            "lac-2",
            "sixteen-plus");
    /** How many hold more than twenty in September; two more did before. */
    private static final Map<String, Integer> TOO_MANY =
            Map.of("assessment-1", 1, "assessment-3", 2, "court-2", 1, "cwd", 1, "lac-1", 3);

    private final Draw draw = new Draw("caseloads");
    private final CaseSystem caseSystem;
    private final Teams teams;

    Caseloads(CaseSystem caseSystem, Teams teams) {
        this.caseSystem = caseSystem;
        this.teams = teams;
    }

    void tell() {
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(14)) {
            for (var team : TEAMS) {
                report(team, day);
            }
        }
        posts("2020-06-30", 118, 24, 33);
        posts("2020-09-30", 127, 20, 28);
    }

    private void report(String team, LocalDate day) {
        var workers = teams.workers(team);
        var earlier = day.isBefore(Calendar.SEPTEMBER_2020) && (team.equals("court-1") || team.equals("lac-2"));
        var tooMany = TOO_MANY.getOrDefault(team, 0) + (earlier ? 1 : 0);
        for (var i = 0; i < workers.size(); i++) {
            var senior = i == workers.size() - 1 && workers.size() > 4;
            var cases = i < tooMany ? draw.between(21, 26) : i == tooMany ? 20 : draw.between(12, 19);
            caseSystem.write(
                    "caseload.reported",
                    workers.get(i),
                    EnglishDays.startOf(day).plus(Duration.ofHours(8)),
                    Facts.of("cases", senior ? draw.between(6, 11) : cases)
                            .with("fte", 1)
                            .with("role", senior ? "senior-practitioner" : "social-worker")
                            .with("team", team));
        }
    }

    /** Full posts of each state, and what is left over of one: so much fte as the plan prints for September. */
    private void posts(String day, int permanent, int agency, int vacant) {
        var number = 0;
        number = posts(day, number, permanent, "permanent", 0.3);
        number = posts(day, number, agency, "agency", 0.6);
        number = posts(day, number, vacant, "vacant", 0);
        posts(day, number, 6, "fixed-term", 0.2);
    }

    private int posts(String day, int after, int whole, String state, double rest) {
        var number = after;
        for (var i = 0; i < whole; i++) {
            post(day, number++, state, 1);
        }
        if (rest > 0) {
            post(day, number++, state, rest);
        }
        return number;
    }

    private void post(String day, int number, String state, double fte) {
        var post = "post-%03d".formatted(number);
        caseSystem.write(
                "workforce.reported",
                post,
                EnglishDays.startOf(LocalDate.parse(day)).plus(Duration.ofHours(9)),
                Facts.of("post", post).with("state", state).with("fte", fte));
    }
}
