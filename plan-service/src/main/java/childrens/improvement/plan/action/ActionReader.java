package childrens.improvement.plan.action;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.action.rule.ActionTerms;
import childrens.improvement.plan.action.rule.Warnings;
import childrens.improvement.plan.action.rule.WorkingDays;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.organisation.KeptOrganisation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads actions as callers see them; all pages of one list are about the day of the first. */
@ApplicationScoped
class ActionReader {

    private final ActionRepository actions;
    private final KeptOrganisation organisation;
    private final WorkingDays days;
    private final ServiceClock clock;

    ActionReader(ActionRepository actions, KeptOrganisation organisation, WorkingDays days, ServiceClock clock) {
        this.actions = actions;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
    }

    Page<ActionResponse> page(ActionFilter filter, @Nullable String limit, @Nullable String cursor) {
        filter.check();
        int size = Limit.parse(limit);
        LocalDate on = London.dayOf(clock.now());
        Cursor from = cursor == null ? null : Cursor.parse(cursor);
        if (from != null) {
            on = day(from.get("on"));
        }
        ActionQuery query = ActionQuery.of(filter, on);
        if (from != null) {
            query = query.after(from.get("value"), from.get("after"));
        }
        List<ActionEntity> found = actions.find(query, size + 1);
        List<ActionEntity> shown = found.stream().limit(size).toList();
        String next = found.size() > size ? next(shown.get(size - 1), filter, on) : null;
        return new Page<>(responses(shown, on), next);
    }

    ActionResponse response(ActionEntity action) {
        return responses(List.of(action), London.dayOf(clock.now())).get(0);
    }

    private List<ActionResponse> responses(List<ActionEntity> shown, LocalDate today) {
        Set<String> objectives = shown.stream()
                .map(action -> action.objective)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Integer> counts = actions.counts(objectives);
        Set<String> held = organisation.postsHeld(today);
        return shown.stream()
                .map(action ->
                        response(action, counts.getOrDefault(action.objective + " " + action.quarter, 0), held, today))
                .toList();
    }

    private ActionResponse response(ActionEntity action, int beside, Set<String> held, LocalDate today) {
        ActionTerms terms = action.terms();
        boolean vacant = action.lead != null && !held.contains(action.lead);
        return new ActionResponse(
                ActionState.from(action),
                terms.due(),
                terms.isOverdue(today),
                terms.isDueSoon(today, days),
                Warnings.of(terms, beside, action.quarter, vacant));
    }

    private static String next(ActionEntity last, ActionFilter filter, LocalDate on) {
        return Cursor.of(Map.of("on", on.toString(), "value", ActionQuery.valueOf(last, filter.sort), "after", last.id))
                .text();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw ProblemException.badRequest(
                    "The cursor cannot be read.", new FieldError("/cursor", "take it from the page before"));
        }
    }
}
