package childrens.improvement.metrics.model.oracle;

import static childrens.improvement.metrics.model.oracle.Happenings.is;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What was last reported: actions of plans, cases of workers, who holds a post. */
final class LatestRules {

    private static final int MOST_ACTIONS = 6;

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private LatestRules() {
        plans();
        workers();
    }

    static Map<String, Rule> all() {
        return new LatestRules().rules;
    }

    private void plans() {
        for (String[] plan : new String[][] {{"M064", "cp-plan"}, {"M069", "cin-plan"}}) {
            rules.put(
                    plan[0] + "/plans",
                    new LatestRule(
                            plan[1] + ".versioned",
                            "plan",
                            (life, report) -> true,
                            plan[1] + ".started",
                            plan[1] + ".ended",
                            0,
                            (life, report) -> LatestRule.number(report, "actions", 0) <= MOST_ACTIONS));
        }
    }

    private void workers() {
        for (String measure : List.of("M093", "M103")) {
            rules.put(measure + "/over-20", caseloads(14, (life, report) -> cases(report) > 20));
            rules.put(measure + "/20-or-more", caseloads(14, (life, report) -> cases(report) >= 20));
            rules.put(measure + "/per-fte", caseloads(14, (life, report) -> cases(report) > 20 * fte(report)));
        }
        LatestRule all = caseloads(
                0,
                (life, report) -> "managing-practitioner".equals(roleOf(life, report))
                        ? cases(report) > 0
                        : cases(report) > 10 * fte(report));
        rules.put("M056/practitioners", all.of((life, report) -> List.of("senior-practitioner", "managing-practitioner")
                .contains(String.valueOf(roleOf(life, report)))));
        LatestRule posts = new LatestRule(
                "workforce.reported", "post", (life, report) -> true, null, null, 0, (life, report) -> true);
        rules.put("M104/posts", posts);
        Predicate<CaseEvent> filled = is("state", "permanent", "fixed-term", "agency");
        rules.put(
                "M107/places",
                new LatestRule(
                        "workforce.reported",
                        "post",
                        (life, report) -> is("role", "apprentice").test(report),
                        null,
                        null,
                        0,
                        (life, report) -> filled.test(report)));
    }

    private static LatestRule caseloads(int days, BiPredicate<Life, CaseEvent> good) {
        return new LatestRule("caseload.reported", null, (life, report) -> true, null, "worker.left", days, good);
    }

    private static double cases(CaseEvent report) {
        return LatestRule.number(report, "cases", 0);
    }

    private static double fte(CaseEvent report) {
        return LatestRule.number(report, "fte", 1);
    }

    /** The role that a report names, else the one in which the worker last started. */
    private static String roleOf(Life life, CaseEvent report) {
        String role = report.text("role");
        if (role == null) {
            for (CaseEvent started : life.of("worker.started")) {
                role = Life.follows(report, started) ? started.text("role") : role;
            }
        }
        return role;
    }
}
