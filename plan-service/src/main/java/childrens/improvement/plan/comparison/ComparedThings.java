package childrens.improvement.plan.comparison;

import childrens.improvement.plan.action.KeptActions;
import childrens.improvement.plan.difference.CarriedLink;
import childrens.improvement.plan.difference.Impact;
import childrens.improvement.plan.evidence.EvidenceBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What is compared beside the plans themselves. */
@ApplicationScoped
class ComparedThings {

    /** Evidence is dated, and that of a plan may have been observed before its year or after it. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(3000, 1, 1);

    private final EvidenceBook evidence;
    private final KeptActions actions;

    ComparedThings(EvidenceBook evidence, KeptActions actions) {
        this.evidence = evidence;
        this.actions = actions;
    }

    /** The evidence of all objectives of a plan. */
    List<Impact> evidence(String year) {
        return evidence.ofPlan(year, FIRST, LAST).values().stream()
                .flatMap(List::stream)
                .map(each -> new Impact(each.id(), each.objective(), each.on(), each.finding(), each.changed()))
                .toList();
    }

    /** How the actions of all years were carried on. */
    List<CarriedLink> links() {
        return actions.carried().stream()
                .map(each -> new CarriedLink(each.id(), each.carriedFrom(), each.timesCarried()))
                .toList();
    }
}
