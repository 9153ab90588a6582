package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.alerting.notification.NotificationRepository;
import childrens.improvement.foundation.clock.ServiceClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers what is due to one post and of one kind into one message, once no more of it comes. */
@ApplicationScoped
class Gatherer {

    private final EntityManager database;
    private final NotificationRepository notifications;
    private final MessageRepository messages;
    private final ServiceClock clock;
    private final DeliveryConfig config;
    private final Ways ways;

    Gatherer(
            EntityManager database,
            NotificationRepository notifications,
            MessageRepository messages,
            ServiceClock clock,
            DeliveryConfig config,
            Ways ways) {
        this.database = database;
        this.notifications = notifications;
        this.messages = messages;
        this.clock = clock;
        this.config = config;
        this.ways = ways;
    }

    /** Gathers all that is due now. */
    void gather() {
        List<Group> groups = QuarkusTransaction.requiringNew().call(this::dueGroups);
        groups.forEach(group -> QuarkusTransaction.requiringNew().run(() -> gather(group)));
    }

    private List<Group> dueGroups() {
        Instant now = clock.now();
        List<Waiting> waiting = database.createQuery("""
                        select new childrens.improvement.alerting.delivery.Waiting(
                                   n.letter, n.recipient, min(n.dueAt), max(n.decidedAt))
                          from NotificationEntity n
                         where n.state = 'waiting' and n.message is null and n.dueAt <= :now
                         group by n.letter, n.recipient
                        """, Waiting.class)
                .setParameter("now", now)
                .getResultList();
        // nobody waits most of the time: then it is not asked whether a backlog is quiet
        boolean backlogQuiet = waiting.stream().anyMatch(Waiting::isSummary) && isBacklogQuiet(now);
        return waiting.stream()
                .filter(each -> !each.dueAt().isAfter(now.minus(config.gatherAtMost()))
                        || (each.isSummary() ? backlogQuiet : !each.decidedAt().isAfter(now.minus(config.gather()))))
                .map(Waiting::group)
                .toList();
    }

    /** Whether no more has come for a while, and nobody is taking more just now. */
    private boolean isBacklogQuiet(Instant now) {
        return areSummariesFree()
                && database.createNativeQuery("select 1 from backlog_heard where last_at > :since")
                        .setParameter("since", now.minus(config.gatherBacklog()))
                        .getResultList()
                        .isEmpty();
    }

    private boolean areSummariesFree() {
        return (Boolean)
                database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('summaries'))", Boolean.class)
                        .getSingleResult();
    }

    private void gather(Group group) {
        if (!isMine(group)) {
            return;
        }
        Instant now = clock.now();
        List<NotificationEntity> due = notifications.ungathered(group.letter(), group.recipient(), now);
        if (due.isEmpty()) {
            return;
        }
        MessageEntity message = new MessageEntity();
        message.id = idOf(group, due);
        message.letter = group.letter();
        message.recipient = group.recipient();
        message.channel = ways.first(group.recipient());
        message.composedAt = now;
        message.nextAttemptAt = now;
        messages.persist(message);
        due.forEach(notification -> notification.message = message.id);
    }

    /** Two instances that gathered for one post at the same time would make two messages of one. */
    private boolean isMine(Group group) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:group))", Boolean.class)
                .setParameter("group", "gather " + group.letter() + " " + group.recipient())
                .getSingleResult();
    }

    /** The same for the same decisions, so that the Message-ID is. */
    private static UUID idOf(Group group, List<NotificationEntity> due) {
        String decisions = due.stream()
                .map(notification -> notification.id + " " + notification.decidedAt)
                .sorted()
                .collect(Collectors.joining("\n", group + "\n", ""));
        return UUID.nameUUIDFromBytes(decisions.getBytes(StandardCharsets.UTF_8));
    }
}
