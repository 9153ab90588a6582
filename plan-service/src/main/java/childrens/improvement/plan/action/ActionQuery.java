package childrens.improvement.plan.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions and the order of a query for actions; what has no value to be sorted by comes last. */
final class ActionQuery {

    /** Stands behind every day and every word. */
    private static final String LAST = "~";

    private static final String DUE = "coalesce(rearrangedTo, dueOn)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final String key;

    private ActionQuery(String key) {
        this.key = key;
    }

    static ActionQuery of(ActionFilter filter, LocalDate today) {
        ActionQuery query = new ActionQuery(key(filter.sort));
        query.equal("year", filter.plan);
        query.equal("objective", filter.objective);
        query.equal("status", filter.status);
        query.equal("quarter", filter.quarter);
        query.equal("kind", filter.kind);
        if ("none".equals(filter.lead)) {
            query.conditions.add("lead is null");
        } else {
            query.equal("lead", filter.lead);
        }
        query.and("archived = :archived", "archived", "true".equals(filter.archived));
        LocalDate dueBefore = filter.dueBefore();
        if (dueBefore != null) {
            query.and(DUE + " < :dueBefore", "dueBefore", dueBefore);
        }
        if (filter.overdue != null) {
            String overdue = "(" + DUE + " < :today and kind = 'action' and carriedTo is null and archived = false"
                    + " and (status is null or status not in ('complete', 'cancelled')))";
            String wanted = filter.overdue.equals("true") ? overdue : "(" + DUE + " is null or not " + overdue + ")";
            query.and(wanted, "today", today);
        }
        return query;
    }

    ActionQuery after(String value, String id) {
        values.put("afterValue", value);
        return and("(" + key + " > :afterValue or " + key + " = :afterValue and id > :afterId)", "afterId", id);
    }

    String text() {
        return String.join(" and ", conditions) + " order by " + key + ", id";
    }

    Map<String, Object> values() {
        return values;
    }

    /** What the action is sorted by, as the database sees it. */
    static String valueOf(ActionEntity action, @Nullable String sort) {
        LocalDate due = action.rearrangedTo == null ? action.dueOn : action.rearrangedTo;
        String value =
                switch (sort == null ? "id" : sort) {
                    case "due" -> due == null ? null : due.toString();
                    case "lead" -> action.lead;
                    case "status" -> action.status;
                    case "quarter" -> action.quarter;
                    default -> action.id;
                };
        return value == null ? LAST : value;
    }

    private static String key(@Nullable String sort) {
        return switch (sort == null ? "id" : sort) {
            case "due" -> "coalesce(cast(" + DUE + " as string), '" + LAST + "')";
            case "lead", "status", "quarter" -> "coalesce(" + sort + ", '" + LAST + "')";
            default -> "id";
        };
    }

    private void equal(String member, @Nullable String value) {
        if (value != null) {
            and(member + " = :" + member, member, value);
        }
    }

    private ActionQuery and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
        return this;
    }
}
