package childrens.improvement.plan.action;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.cloudevent.CloudEvent;
import childrens.improvement.foundation.outbox.Outbox;
import childrens.improvement.plan.action.rule.ActionTerms;
import childrens.improvement.plan.action.rule.Settled;
import childrens.improvement.plan.action.rule.WorkingDays;
import childrens.improvement.plan.dated.London;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells of actions that are due soon or overdue, and when they are so no longer: once for each action and last day, in
 * whatever instance. A new last day or another lead settles what was told and opens it again.
 */
@ApplicationScoped
class ActionAnnouncements {

    private static final String TOPIC = "breaches";
    private static final String SOURCE = "/plan-service";
    private static final int AT_ONCE = 200;
    /** What is found longer than this after its last day was overdue before it could be seen. */
    private static final Duration BACKLOG = Duration.ofMinutes(1);

    private final AnnouncementTable table;
    private final ActionRepository actions;
    private final WorkingDays days;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final ObjectMapper json;

    ActionAnnouncements(
            AnnouncementTable table,
            ActionRepository actions,
            WorkingDays days,
            Outbox outbox,
            ServiceClock clock,
            ObjectMapper json) {
        this.table = table;
        this.actions = actions;
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    /** Tells what there is to be told now. */
    @Transactional
    void announce() {
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
        send(
                "action.settled",
                now,
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
                        now));
    }

    private void publish(Announced open, String level, ActionEntity action, Instant now) {
        Instant dueBefore = dueBefore(open.due());
        boolean late = level.equals(Announced.OVERDUE)
                && Duration.between(dueBefore, now).compareTo(BACKLOG) > 0;
        send(
                "action." + level,
                now,
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
                        null));
    }

    private void send(String type, Instant now, ActionMessage data) {
        String identity = type + "|" + data.about() + "|" + data.round();
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        outbox.add(
                TOPIC,
                data.about(),
                new CloudEvent(id.toString(), SOURCE, type, data.about(), now, json.valueToTree(data)));
    }

    private static Instant dueBefore(LocalDate due) {
        return London.startOf(due.plusDays(1));
    }
}
