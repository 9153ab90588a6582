package childrens.improvement.plan.action;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.action.rule.ActionCheck;
import childrens.improvement.plan.action.rule.Status;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.organisation.KeptOrganisation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds and changes actions, each with its entry in the history; nothing is ever deleted. */
@ApplicationScoped
class ActionEditor {

    private static final String FAULTY = "The action cannot be kept as it is.";

    /** What an action is answered with and is not changed with it. */
    private static final String[] ANSWERED = {
        "id",
        "plan",
        "list",
        "objective",
        "position",
        "row",
        "printedNumber",
        "leadText",
        "dueText",
        "statusText",
        "carriedFrom",
        "carriedTo",
        "timesCarried",
        "archived",
        "line",
        "version",
        "lastDay",
        "overdue",
        "dueSoon",
        "warnings"
    };

    private final ActionRepository actions;
    private final KeptOrganisation organisation;
    private final EntityManager database;
    private final History history;
    private final ServiceClock clock;
    private final ObjectMapper json;

    ActionEditor(
            ActionRepository actions,
            KeptOrganisation organisation,
            EntityManager database,
            History history,
            ServiceClock clock,
            ObjectMapper json) {
        this.actions = actions;
        this.organisation = organisation;
        this.database = database;
        this.history = history;
        this.clock = clock;
        this.json = json;
    }

    /** Adds an action to an objective, or to one of the two lists of a plan's executive summary. */
    ActionEntity create(@Nullable JsonNode given, @Nullable String header) {
        Body body = Body.of(given);
        ActionEntity action = new ActionEntity();
        place(action, body);
        ActionContent content = read(body, action.year);
        String reason = body.reason(header);
        body.finish(FAULTY);
        content.writeTo(action);
        action.id = actions.freshId(prefix(action));
        action.position = actions.nextPosition(action.year, action.list, action.objective);
        check(action, null);
        actions.persistAndFlush(action);
        history.record(Change.created("action", action.id, action.year, ActionState.from(action), reason));
        return action;
    }

    /** Puts other content in the place of what is kept. */
    ActionEntity replace(String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        ActionEntity action = locked(id, match);
        return change(action, Body.of(given).without(ANSWERED), header);
    }

    /** Changes the members that are given; null empties one. */
    ActionEntity patch(String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        ActionEntity action = locked(id, match);
        Body.of(given);
        ObjectNode whole = json.valueToTree(ActionContent.of(action));
        if (given != null) {
            given.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
            // what ends with the status need not be said
            if (given.has("status") && !given.has("completedOn")) {
                whole.remove("completedOn");
            }
        }
        return change(action, Body.of(whole), header);
    }

    /** Hides an action, or shows it again. */
    ActionEntity archive(
            String id, boolean archived, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        ActionEntity action = locked(id, match);
        Body body = Body.of(given);
        String reason = body.requiredReason(header);
        body.finish("It is not said why.");
        if (action.archived == archived) {
            throw ProblemException.conflict(archived ? "It is archived already." : "It is not archived.");
        }
        ActionState before = ActionState.from(action);
        action.archived = archived;
        action.version++;
        actions.flush();
        Act act = archived ? Act.ARCHIVED : Act.RESTORED;
        history.record(new Change(act, "action", id, action.year, before, ActionState.from(action), reason));
        return action;
    }

    private ActionEntity change(ActionEntity action, Body body, @Nullable String header) {
        if (action.archived) {
            throw ProblemException.conflict("It is archived. Restore it first.");
        }
        Status claimed = action.status == null ? null : Status.of(action.status).orElseThrow();
        ActionContent content = read(body, action.year);
        String reason = body.requiredReason(header);
        body.finish(FAULTY);
        ActionState before = ActionState.from(action);
        content.writeTo(action);
        check(action, claimed);
        action.version++;
        actions.flush();
        history.record(Change.changed("action", action.id, action.year, before, ActionState.from(action), reason));
        return action;
    }

    private ActionContent read(Body body, String year) {
        return ActionContent.read(body, organisation.postIds(), year, today());
    }

    private void check(ActionEntity action, @Nullable Status claimed) {
        Body faults = Body.of(null);
        ActionCheck.faults(action.terms(), today())
                .forEach(fault -> faults.fault(fault.pointer().substring(1), fault.detail()));
        faults.finish(FAULTY);
        Status next = action.status == null
                ? Status.NOT_STARTED
                : Status.of(action.status).orElseThrow();
        if (claimed != null && !claimed.mayBecome(next)) {
            throw ProblemException.conflict("What is " + claimed.word() + " cannot become " + next.word()
                    + ". Take it up again first: in-progress.");
        }
    }

    private ActionEntity locked(String id, @Nullable String match) {
        ActionEntity action =
                actions.locked(id).orElseThrow(() -> ProblemException.notFound("There is no such action."));
        IfMatch.check(match, action.version);
        return action;
    }

    private void place(ActionEntity action, Body body) {
        String objective = body.text("objective");
        String year = body.text("plan");
        String list = body.choice("list", List.of("objective", "delivered", "next"));
        if (objective == null) {
            if (year == null || list == null || list.equals("objective")) {
                body.fault("objective", "is needed; or plan, and list: delivered or next of its executive summary");
            } else if (one("select year from plan where year = :id", year) == null) {
                body.fault("plan", "is no plan: " + year);
            }
            body.check(FAULTY);
            action.year = String.valueOf(year);
            action.list = ActionList.valueOf(String.valueOf(list).toUpperCase(Locale.ROOT));
            return;
        }
        String of = one(
                "select p.plan_year from objective o join priority p on p.id = o.priority_id where o.id = :id",
                objective);
        if (of == null) {
            body.fault("objective", "is no objective: " + objective);
            body.check(FAULTY);
        }
        if (year != null && !year.equals(of)) {
            body.fault("plan", "is not the plan of the objective");
        }
        if (list != null && !list.equals("objective")) {
            body.fault("list", "goes without an objective");
        }
        action.year = String.valueOf(of);
        action.list = ActionList.OBJECTIVE;
        action.objective = objective;
    }

    private @Nullable String one(String query, String id) {
        List<?> found = database.createNativeQuery(query).setParameter("id", id).getResultList();
        return found.isEmpty() ? null : (String) found.get(0);
    }

    private static String prefix(ActionEntity action) {
        return action.objective != null
                ? action.objective + "-A"
                : "S-" + (action.quarter == null ? action.year : action.quarter) + "-A";
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
