package childrens.improvement.plan.quarter;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.action.CarryOver;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.quarter.Written.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Submits, approves, gives back and closes. All inside the caller's transaction. */
@ApplicationScoped
class Closing {

    private final Figures figures;
    private final QuarterTables tables;
    private final QuarterWriting writing;
    private final FrozenQuarters frozen;
    private final ObjectiveLeads leads;
    private final KeptOrganisation organisation;
    private final CarryOver carryOver;
    private final History history;
    private final Caller caller;
    private final ServiceClock clock;

    Closing(
            Figures figures,
            QuarterTables tables,
            QuarterWriting writing,
            FrozenQuarters frozen,
            ObjectiveLeads leads,
            KeptOrganisation organisation,
            CarryOver carryOver,
            History history,
            Caller caller,
            ServiceClock clock) {
        this.figures = figures;
        this.tables = tables;
        this.writing = writing;
        this.frozen = frozen;
        this.leads = leads;
        this.organisation = organisation;
        this.carryOver = carryOver;
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** Claims the version that was read of a quarter that is not closed. */
    Written claim(Quarter quarter, @Nullable String ifMatch) {
        Written written = tables.written(quarter, today());
        IfMatch.check(ifMatch, written.version());
        if (written.closedAt() != null) {
            throw ProblemException.conflict("The quarter is closed: its figures and words stay as they stood.");
        }
        if (!writing.claim(quarter, written.version())) {
            throw ProblemException.preconditionFailed("It has been changed since you read it. Read it again.");
        }
        return written;
    }

    /** Submits one objective, or all that the caller may submit and that are open. */
    void submit(Quarter quarter, @Nullable String objective, @Nullable String ifMatch) {
        Plan plan = figures.plan(quarter.year(), Figures.COUNCIL);
        Written written = claim(quarter, ifMatch);
        LocalDate today = today();
        if (today.isBefore(quarter.firstDay())) {
            throw ProblemException.conflict("The quarter has not begun.");
        }
        boolean editor = caller.is(Roles.PLAN_EDITOR);
        List<String> mine = asked(plan, objective).stream()
                .filter(each -> editor || leads.of(each, today).contains(caller.post()))
                .map(Objective::id)
                .toList();
        if (mine.isEmpty()) {
            throw ProblemException.forbidden("An objective is submitted by the post that leads it.");
        }
        List<String> open = in(Written.OPEN, mine, written);
        if (open.isEmpty()) {
            throw ProblemException.conflict("It has been submitted already.");
        }
        for (String each : open) {
            writing.submit(quarter, each, caller.post(), today);
            record(quarter, each, Written.OPEN, Written.SUBMITTED, null);
        }
    }

    /** Approves one objective, or all that others have submitted. */
    void approve(Quarter quarter, @Nullable String objective, @Nullable String ifMatch) {
        Plan plan = figures.plan(quarter.year(), Figures.COUNCIL);
        Written written = claim(quarter, ifMatch);
        List<String> submitted = in(
                Written.SUBMITTED,
                asked(plan, objective).stream().map(Objective::id).toList(),
                written);
        if (submitted.isEmpty()) {
            throw ProblemException.conflict("Nothing of it is submitted and waits for approval.");
        }
        List<String> ofOthers = submitted.stream()
                .filter(each -> !caller.post().equals(submittedBy(written, each)))
                .toList();
        if (ofOthers.isEmpty()) {
            throw ProblemException.forbidden("Nobody approves what their own post has submitted.");
        }
        for (String each : ofOthers) {
            writing.approve(quarter, each, caller.post());
            record(quarter, each, Written.SUBMITTED, Written.APPROVED, null);
        }
    }

    /** Gives an objective back to be written further. */
    void giveBack(Quarter quarter, String objective, String reason, @Nullable String ifMatch) {
        Plan plan = figures.plan(quarter.year(), Figures.COUNCIL);
        Written written = claim(quarter, ifMatch);
        String id = asked(plan, objective).get(0).id();
        String state = written.state(id);
        if (state.equals(Written.OPEN)) {
            throw ProblemException.conflict("The objective is open.");
        }
        writing.giveBack(quarter, id);
        record(quarter, id, state, Written.OPEN, reason);
    }

    /**
     * Closes a quarter that is over and approved: freezes its figures for the council and each area, and carries the
     * actions that are not finished into the next quarter; after the fourth that is the first of the next year's plan,
     * and they wait until there is one.
     */
    void close(Quarter quarter, @Nullable String ifMatch) {
        Plan plan = figures.plan(quarter.year(), Figures.COUNCIL);
        Written written = claim(quarter, ifMatch);
        if (!today().isAfter(quarter.lastDay())) {
            throw ProblemException.conflict("The quarter runs until the end of " + quarter.lastDay() + ".");
        }
        List<String> missing = asked(plan, null).stream()
                .map(Objective::id)
                .filter(id -> !written.state(id).equals(Written.APPROVED))
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.conflict("Not approved yet: " + String.join(", ", missing) + ".");
        }
        freeze(quarter, Figures.COUNCIL);
        organisation.areaIds().stream().sorted().forEach(area -> freeze(quarter, Figures.AREA + area));
        writing.close(quarter, caller.post());
        carryOver.carry(quarter.year(), quarter.text(), quarter.next().text());
        history.record(Change.changed(
                "quarter",
                quarter.text(),
                quarter.year(),
                Map.of("state", Written.APPROVED),
                Map.of("state", Written.CLOSED),
                null));
    }

    private void freeze(Quarter quarter, String scope) {
        QuarterFigures now = figures.onDay(quarter, quarter.lastDay(), scope);
        frozen.keep(new QuarterFigures(
                now.year(),
                now.quarter(),
                now.scope(),
                Written.CLOSED,
                now.asOf(),
                now.writtenOn(),
                today(),
                now.knownAt(),
                now.rating(),
                now.priorities()));
    }

    private static List<Objective> asked(Plan plan, @Nullable String objective) {
        List<Objective> found = plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .filter(each -> objective == null || each.id().equals(objective))
                .toList();
        if (found.isEmpty()) {
            throw ProblemException.notFound("There is no such objective in the plan.");
        }
        return found;
    }

    private static List<String> in(String state, List<String> objectives, Written written) {
        return objectives.stream()
                .filter(each -> written.state(each).equals(state))
                .toList();
    }

    private static @Nullable String submittedBy(Written written, String objective) {
        return Optional.ofNullable(written.objectives().get(objective))
                .map(Standing::submittedBy)
                .orElse(null);
    }

    private void record(Quarter quarter, String objective, String before, String after, @Nullable String reason) {
        history.record(Change.changed(
                "quarter-objective",
                quarter.text() + "/" + objective,
                quarter.year(),
                Map.of("state", before),
                Map.of("state", after),
                reason));
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
