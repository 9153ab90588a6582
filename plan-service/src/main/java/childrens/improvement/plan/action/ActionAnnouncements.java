package childrens.improvement.plan.action;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.action.rule.ActionTerms;
import childrens.improvement.plan.action.rule.Settled;
import childrens.improvement.plan.action.rule.WorkingDays;
import childrens.improvement.plan.announcement.Announcer;
import childrens.improvement.plan.announcement.Breaches;
import childrens.improvement.plan.dated.London;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells of actions that are due soon or overdue, and when they are so no longer: once for each action and last day, in
 * whatever instance. A new last day or another lead settles what was told and opens it again.
 */
@ApplicationScoped
class ActionAnnouncements implements Announcer {

    private static final int AT_ONCE = 200;
    /** What is found longer than this after its last day was overdue before it could be seen. */
    private static final Duration BACKLOG = Duration.ofMinutes(1);

    private final AnnouncementTable table;
    private final ActionRepository actions;
    private final WorkingDays days;
    private final Breaches breaches;
    private final ServiceClock clock;

    ActionAnnouncements(
            AnnouncementTable table,
            ActionRepository actions,
            WorkingDays days,
            Breaches breaches,
            ServiceClock clock) {
        this.table = table;
        this.actions = actions;
        this.days = days;
        this.breaches = breaches;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "action-announcer";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(200);
    }

    @Override
    @Transactional
    public void announce() {
        if (!table.isMine()) {
            return;
        }
        table.withoutSoon().forEach(action -> table.keepSoon(action, days.before(action.due(), ActionTerms.SOON)));
        Instant now = clock.now();
        table.toTell(AT_ONCE).forEach(id -> tell(id, now));
    }

    private void tell(String id, Instant now) {
        ActionEntity action = actions.findById(id);
        LocalDate today = London.dayOf(now);
        String level = action == null ? null : level(action.terms(), today);
        Announced open = table.open(id).orElse(null);
        Instant at = now;
        if (open != null && (level == null || action == null || !isSame(open, action))) {
            settle(open, action, now);
            open = null;
            // what opens again does so after it was settled, also for whoever compares the instants
            at = now.plusMillis(1);
        }
        if (level == null || action == null) {
            return;
        }
        if (open == null) {
            LocalDate due = Objects.requireNonNull(action.terms().due());
            Announced opened = new Announced(id, table.nextRound(id), level, action.lead, due, at);
            table.add(opened);
            publish(opened, level, action, at);
        } else if (!open.level().equals(level)) {
            table.raise(open);
            publish(open, level, action, at);
        }
    }

    private @Nullable String level(ActionTerms terms, LocalDate today) {
        if (terms.isOverdue(today)) {
            return Announced.OVERDUE;
        }
        return terms.isDueSoon(today, days) ? Announced.SOON : null;
    }

    private static boolean isSame(Announced open, ActionEntity action) {
        return open.due().equals(action.terms().due()) && Objects.equals(open.lead(), action.lead);
    }

    private void settle(Announced open, @Nullable ActionEntity action, Instant now) {
        String because = Settled.because(action == null ? null : action.terms(), open.due(), London.dayOf(now));
        table.close(open, now, because);
        Optional<ActionEntity> kept = Optional.ofNullable(action);
        breaches.tell(
                "action.settled",
                new ActionMessage(
                        open.action(),
                        "action",
                        kept.map(each -> each.year).orElse(null),
                        kept.map(each -> each.objective).orElse(null),
                        open.lead(),
                        open.due(),
                        dueBefore(open.due()),
                        open.round(),
                        open.openedAt(),
                        null,
                        because,
                        kept.map(each -> each.status).orElse(null),
                        now),
                now);
    }

    private void publish(Announced open, String level, ActionEntity action, Instant now) {
        Instant dueBefore = dueBefore(open.due());
        boolean late = level.equals(Announced.OVERDUE)
                && Duration.between(dueBefore, now).compareTo(BACKLOG) > 0;
        breaches.tell(
                "action." + level,
                new ActionMessage(
                        open.action(),
                        "action",
                        action.year,
                        action.objective,
                        open.lead(),
                        open.due(),
                        dueBefore,
                        open.round(),
                        now,
                        late,
                        null,
                        null,
                        null),
                now);
    }

    private static Instant dueBefore(LocalDate due) {
        return London.startOf(due.plusDays(1));
    }
}
