package childrens.improvement.plan.quarter;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what people put beside the figures of a quarter. All inside the caller's transaction. */
@ApplicationScoped
class Beside {

    private final Figures figures;
    private final Closing closing;
    private final QuarterWriting writing;
    private final ObjectiveLeads leads;
    private final History history;
    private final Caller caller;
    private final ServiceClock clock;

    Beside(
            Figures figures,
            Closing closing,
            QuarterWriting writing,
            ObjectiveLeads leads,
            History history,
            Caller caller,
            ServiceClock clock) {
        this.figures = figures;
        this.closing = closing;
        this.writing = writing;
        this.leads = leads;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    void narrative(Quarter quarter, String about, String text, String reason, @Nullable String ifMatch) {
        Objective objective = objective(quarter, about);
        if (!caller.is(Roles.PLAN_EDITOR)
                && !leads.of(objective, London.dayOf(clock.now())).contains(caller.post())) {
            throw ProblemException.forbidden("The words are written by the post that leads the objective.");
        }
        Written written = claimOpen(quarter, objective, ifMatch);
        writing.narrative(quarter, about, text, caller.post());
        String before = written.narratives().get(about);
        record("narrative", quarter, about, before, text, reason);
    }

    void rating(Quarter quarter, String about, AssertedRating rating, @Nullable String ifMatch) {
        Written written = claimOpen(quarter, objective(quarter, about), ifMatch);
        writing.assertRating(quarter, about, rating.rating(), rating.reason(), caller.post(), rating.expires());
        record("asserted-rating", quarter, about, written.asserted().get(about), rating.rating(), rating.reason());
    }

    void withdraw(Quarter quarter, String about, String reason, @Nullable String ifMatch) {
        Written written = claimOpen(quarter, objective(quarter, about), ifMatch);
        AssertedRating before = written.asserted().get(about);
        if (before == null) {
            throw ProblemException.notFound("No rating of it has been set.");
        }
        writing.withdraw(quarter, about);
        record("asserted-rating", quarter, about, before, null, reason);
    }

    void complete(Quarter quarter, String about, boolean complete, String reason, @Nullable String ifMatch) {
        Objective objective = objective(quarter, about);
        if (!objective.id().equals(about)) {
            throw ProblemException.notFound("There is no such objective in the plan.");
        }
        Written written = claimOpen(quarter, objective, ifMatch);
        if (complete) {
            writing.complete(about, reason, caller.post());
        } else {
            writing.goOn(about);
        }
        record("completed", quarter, about, written.completed().contains(about), complete, reason);
    }

    private Objective objective(Quarter quarter, String about) {
        Plan plan = figures.plan(quarter.year(), Figures.COUNCIL);
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .filter(objective -> objective.id().equals(about)
                        || objective.placements().stream()
                                .anyMatch(placement -> placement.row().equals(about)))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such objective or row in the plan."));
    }

    /** What has been submitted is not written further, unless it is given back. */
    private Written claimOpen(Quarter quarter, Objective objective, @Nullable String ifMatch) {
        Written written = closing.claim(quarter, ifMatch);
        if (!written.state(objective.id()).equals(Written.OPEN)) {
            throw ProblemException.conflict("The objective is submitted; whoever approves it can give it back.");
        }
        return written;
    }

    private void record(
            String kind,
            Quarter quarter,
            String about,
            @Nullable Object before,
            @Nullable Object after,
            String reason) {
        Act act = before == null ? Act.CREATED : after == null ? Act.ARCHIVED : Act.CHANGED;
        history.record(new Change(
                act, kind, quarter.text() + "/" + about, quarter.year(), state(before), state(after), reason));
    }

    private static @Nullable Object state(@Nullable Object value) {
        return value == null ? null : Map.of("is", value);
    }
}
