package childrens.improvement.plan.action;

import childrens.improvement.plan.action.rule.PlanQuarter;
import childrens.improvement.plan.action.rule.Status;
import childrens.improvement.plan.edit.Body;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of an action that somebody writes; what the document printed stands beside it and is not written. */
record ActionContent(
        String text,
        @Nullable String specific,
        @Nullable String measurable,
        @Nullable String lead,
        @Nullable LocalDate due,
        String kind,
        @Nullable String status,
        @Nullable LocalDate rearrangedTo,
        @Nullable LocalDate completedOn,
        @Nullable String evidence,
        @Nullable String quarter) {

    private static final List<String> KINDS = List.of("action", "note");

    /**
     * Reads the members of a body; what is wrong stays with the body.
     *
     * @param posts ids of all posts that there are or were
     * @param year of the plan, in which the quarter has to lie
     */
    static ActionContent read(Body body, Set<String> posts, String year, LocalDate today) {
        String lead = body.text("lead");
        if (lead != null && !posts.contains(lead)) {
            body.fault("lead", "is not a post of the organisation: " + lead);
        }
        String quarter = body.text("quarter", PlanQuarter.FORM, "a quarter such as 2020-21-Q3");
        if (quarter != null && !PlanQuarter.parse(quarter).year().equals(year)) {
            body.fault("quarter", "is not a quarter of " + year);
        }
        String status = body.choice("status", Status.WORDS);
        LocalDate completedOn = body.day("completedOn");
        boolean complete = Status.COMPLETE.word().equals(status);
        return new ActionContent(
                body.required("text"),
                body.text("specific"),
                body.text("measurable"),
                lead,
                body.day("due"),
                Objects.requireNonNullElse(body.choice("kind", KINDS), "action"),
                status,
                body.day("rearrangedTo"),
                complete && completedOn == null ? today : completedOn,
                body.text("evidence"),
                quarter);
    }

    static ActionContent of(ActionEntity action) {
        return new ActionContent(
                action.text,
                action.specific,
                action.measurable,
                action.lead,
                action.dueOn,
                action.kind,
                action.status,
                action.rearrangedTo,
                action.completedOn,
                action.evidence,
                action.quarter);
    }

    void writeTo(ActionEntity action) {
        action.text = text;
        action.specific = specific;
        action.measurable = measurable;
        action.lead = lead;
        action.dueOn = due;
        action.kind = kind;
        action.status = status;
        action.rearrangedTo = rearrangedTo;
        action.completedOn = completedOn;
        action.evidence = evidence;
        action.quarter = quarter;
        action.soonOn = null;
    }
}
