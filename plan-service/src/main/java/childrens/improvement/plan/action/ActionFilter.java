package childrens.improvement.plan.action;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.action.rule.PlanQuarter;
import childrens.improvement.plan.action.rule.Status;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which actions a list shows, and in what order. */
public class ActionFilter {

    /** What a list may be sorted by. */
    static final Set<String> SORTS = Set.of("id", "due", "lead", "status", "quarter");

    private static final Set<String> FLAGS = Set.of("true", "false");

    /** The plan. */
    @QueryParam("plan")
    @Parameter(description = "year of the plan")
    @Nullable
    String plan;

    /** The objective. */
    @QueryParam("objective")
    @Nullable
    String objective;

    /** The lead. */
    @QueryParam("lead")
    @Parameter(description = "id of a post; none for those without one")
    @Nullable
    String lead;

    /** The status. */
    @QueryParam("status")
    @Parameter(description = "not-started, in-progress, partly-complete, re-arranged, complete or cancelled")
    @Nullable
    String status;

    /** The quarter. */
    @QueryParam("quarter")
    @Parameter(description = "such as 2020-21-Q3")
    @Nullable
    String quarter;

    /** The kind. */
    @QueryParam("kind")
    @Parameter(description = "action or note")
    @Nullable
    String kind;

    /** Due before. */
    @QueryParam("dueBefore")
    @Parameter(description = "a day: the last day, as re-arranged, is before it")
    @Nullable
    String dueBefore;

    /** Overdue. */
    @QueryParam("overdue")
    @Parameter(description = "true for those still to do whose last day is over; false for all others")
    @Nullable
    String overdue;

    /** Archived. */
    @QueryParam("archived")
    @Parameter(description = "true for those that were archived, which are not listed otherwise")
    @Nullable
    String archived;

    /** The order. */
    @QueryParam("sort")
    @Parameter(description = "id, due, lead, status or quarter")
    @Nullable
    String sort;

    /** Refuses what no action can have. */
    void check() {
        refuseUnless(status == null || Status.of(status).isPresent(), "status", String.join(", ", Status.WORDS));
        refuseUnless(
                quarter == null || PlanQuarter.FORM.matcher(quarter).matches(),
                "quarter",
                "a quarter such as 2020-21-Q3");
        refuseUnless(kind == null || List.of("action", "note").contains(kind), "kind", "action or note");
        refuseUnless(overdue == null || FLAGS.contains(overdue), "overdue", "true or false");
        refuseUnless(archived == null || FLAGS.contains(archived), "archived", "true or false");
        refuseUnless(sort == null || SORTS.contains(sort), "sort", "one of id, due, lead, status, quarter");
        dueBefore();
    }

    @Nullable
    LocalDate dueBefore() {
        try {
            return dueBefore == null ? null : LocalDate.parse(dueBefore);
        } catch (DateTimeException unreadable) {
            throw refused("dueBefore", "a day such as 2020-09-30");
        }
    }

    private static void refuseUnless(boolean allowed, String parameter, String expected) {
        if (!allowed) {
            throw refused(parameter, expected);
        }
    }

    private static ProblemException refused(String parameter, String expected) {
        return ProblemException.badRequest("A parameter cannot be read.", new FieldError("/" + parameter, expected));
    }
}
