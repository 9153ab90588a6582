package childrens.improvement.plan.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What others were told last of an action, and is not settled yet.
 *
 * @param level {@code due-soon} or {@code overdue}
 */
record Announced(
        String action, int round, String level, @Nullable String lead, LocalDate due, Instant openedAt) {

    static final String SOON = "due-soon";
    static final String OVERDUE = "overdue";
}
