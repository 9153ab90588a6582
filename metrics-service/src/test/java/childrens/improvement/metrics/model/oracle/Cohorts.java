package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.util.List;

/** Which children M011 and M012 count. */
final class Cohorts {

    private Cohorts() {}

    /** On the day found, the child had an open plan, was looked after or had an allocated case. */
    static boolean receivesAService(Life life, CaseEvent found) {
        return life.wasOpenOn(found, "cp-plan.started", "plan", "cp-plan.ended")
                || life.wasOpenOn(found, "cin-plan.started", "plan", "cin-plan.ended")
                || life.wasOpenOn(found, "looked-after.started", "episode", "looked-after.ended")
                || life.wasOpenOn(found, "case.allocated", "case", "case.unallocated", "case.closed");
    }

    /** A child of another authority who lives here was found for the third time in the 90 days to the day. */
    static boolean isFoundForTheThirdTime(Life life, CaseEvent found) {
        if (!livesHere(found)) {
            return false;
        }
        List<CaseEvent> all = life.firstOfEach("missing.found", "episode", event -> true).stream()
                .filter(Cohorts::livesHere)
                .toList();
        return all.subList(0, all.indexOf(found) + 1).stream()
                        .filter(each ->
                                each.time().day().isAfter(found.time().day().minusDays(90)))
                        .count()
                == 3;
    }

    private static boolean livesHere(CaseEvent found) {
        return Verdict.isOthers(found, "responsibleAuthority") && !Verdict.isOthers(found, "hostAuthority");
    }
}
