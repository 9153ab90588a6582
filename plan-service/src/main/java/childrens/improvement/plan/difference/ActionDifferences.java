package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Actions that came or went, and other leads, days, statuses and words. */
final class ActionDifferences {

    private ActionDifferences() {}

    static void add(@Nullable String objective, List<Action> before, List<Action> after, List<Difference> found) {
        Pairing<Action> actions = Pairing.of(before, after, Action::id, Action::text);
        for (Action action : after) {
            Action earlier = actions.earlier(action);
            if (earlier == null) {
                found.add(new Difference("action-added", action.id(), objective, null, action.text()));
            } else {
                change("lead-changed", action, objective, earlier.lead(), action.lead(), found);
                change("due-changed", action, objective, day(earlier), day(action), found);
                change("status-changed", action, objective, earlier.status(), action.status(), found);
                change("wording-changed", action, objective, earlier.text(), action.text(), found);
            }
        }
        actions.gone()
                .forEach(gone -> found.add(new Difference("action-gone", gone.id(), objective, gone.text(), null)));
    }

    private static void change(
            String kind,
            Action action,
            @Nullable String objective,
            @Nullable String before,
            @Nullable String after,
            List<Difference> found) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference(kind, action.id(), objective, before, after));
        }
    }

    private static @Nullable String day(Action action) {
        LocalDate due = action.due();
        return due == null ? null : due.toString();
    }
}
