package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.action.KeptActions;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.PlanCheck;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.target.AdoptedTargets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every change of a part has in common: one at a time in a plan, matched, checked, kept in the history. */
@ApplicationScoped
class PartWriter {

    private final PlanRepository plans;
    private final KeptActions actions;
    private final KeptOrganisation organisation;
    private final AdoptedTargets targets;
    private final History history;
    private final EntityManager database;

    PartWriter(
            PlanRepository plans,
            KeptActions actions,
            KeptOrganisation organisation,
            AdoptedTargets targets,
            History history,
            EntityManager database) {
        this.plans = plans;
        this.actions = actions;
        this.organisation = organisation;
        this.targets = targets;
        this.history = history;
        this.database = database;
    }

    /** The plan of the year, which nobody else changes until the transaction ends; 404 when there is none. */
    PlanEntity locked(String year) {
        return plans.findByIdOptional(year, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
    }

    /** The plan of the year, to be changed; 409 when it is archived. */
    PlanEntity open(String year) {
        PlanEntity plan = locked(year);
        if (plan.archived) {
            throw ProblemException.conflict("The plan is archived. Restore it first.");
        }
        return plan;
    }

    /** Lets a part be changed: 428 or 412 when the version does not match, 409 when it is archived. */
    void match(KeptPart part, @Nullable String header) {
        IfMatch.check(header, part.version);
        if (part.archived) {
            throw ProblemException.conflict("It is archived. Restore it first.");
        }
    }

    /** The actions of the plan, read before anything is changed: reading them writes what has been changed so far. */
    PlanActionLists actions(PlanEntity plan) {
        return new PlanActionLists(actions.ofPlan(plan.year));
    }

    /** Refuses, with 400, a part that contradicts itself or the plan; what was odd elsewhere stays as it is. */
    void check(KeptPart part, PlanEntity plan, PlanActionLists lists) {
        Plan whole = plan.toDomain(lists, Shown.LIVE);
        String pointer = Pointers.of(part, whole)
                .orElseThrow(() -> ProblemException.conflict("What it belongs to is archived. Restore that first."));
        PlanCheck check = new PlanCheck(targets.measures(), organisation.areaIds(), organisation.postIds(), Set.of());
        FieldError[] errors = check.faults(whole).stream()
                .filter(fault -> fault.pointer().startsWith(pointer + "/"))
                // an action is not changed here, and the year that follows may go on with it
                .filter(fault -> !fault.pointer().endsWith("/carriedTo"))
                .map(fault -> new FieldError(fault.pointer().substring(pointer.length()), fault.detail()))
                .toArray(FieldError[]::new);
        if (errors.length > 0) {
            throw ProblemException.badRequest("It cannot be kept as it is.", errors);
        }
    }

    /** Stores a part that was not there before. */
    void created(KeptPart part, @Nullable String reason) {
        database.persist(part);
        keep(Act.CREATED, part, null, reason);
    }

    /** Stores what became of a part. */
    void changed(KeptPart part, Object before, @Nullable String reason) {
        part.version++;
        keep(Act.CHANGED, part, before, reason);
    }

    /** Hides a part or shows it again; 409 when it is so already. */
    void archive(KeptPart part, boolean archived, @Nullable String header, Given given) {
        IfMatch.check(header, part.version);
        given.finish();
        if (part.archived == archived) {
            throw ProblemException.conflict(archived ? "It is archived already." : "It is not archived.");
        }
        Object before = part.state();
        part.archived = archived;
        part.version++;
        keep(archived ? Act.ARCHIVED : Act.RESTORED, part, before, given.reason());
    }

    /** Keeps what was done with a part whose content is as it is now. */
    void keep(Act act, KeptPart part, @Nullable Object before, @Nullable String reason) {
        database.flush();
        history.record(new Change(act, part.kind(), part.key(), part.year(), before, part.state(), reason));
    }

    /** Keeps what was done with a part, where that is said otherwise than by its state. */
    void keep(Act act, KeptPart part, Object before, Object after, @Nullable String reason) {
        database.flush();
        history.record(new Change(act, part.kind(), part.key(), part.year(), before, after, reason));
    }

    /** The plan's entity tag after all that was kept. */
    int version(PlanEntity plan) {
        database.flush();
        return (int) database.createNativeQuery("select version from plan where year = :year", Integer.class)
                .setParameter("year", plan.year)
                .getSingleResult();
    }

    /** Keeps what was done with the plan itself. */
    void keep(Act act, PlanEntity plan, @Nullable Object before, Object after, @Nullable String reason) {
        database.flush();
        history.record(new Change(act, "plan", plan.year, plan.year, before, after, reason));
    }
}
