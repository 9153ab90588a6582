package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.CallerReach;
import childrens.improvement.alerting.breach.Position;
import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.alerting.breach.ReadAudit;
import childrens.improvement.alerting.delivery.NotificationRecordResponse.AttemptResponse;
import childrens.improvement.alerting.notification.NotificationEntity;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads notifications of breaches within the caller's reach and records what was read. */
@ApplicationScoped
class NotificationReader {

    private final EntityManager database;
    private final MessageRepository messages;
    private final CallerReach reach;
    private final ReadAudit audit;

    NotificationReader(EntityManager database, MessageRepository messages, CallerReach reach, ReadAudit audit) {
        this.database = database;
        this.messages = messages;
        this.reach = reach;
        this.audit = audit;
    }

    /** A page: the newest first, of those that had been decided at the instant of the first page. */
    @Transactional
    NotificationPageResponse page(Asked asked, Instant at, @Nullable Position after, int limit) {
        Reach reached = reach.at(at);
        NotificationQuery query = NotificationQuery.decidedBy(at)
                .matching(asked.recipient(), asked.breach())
                .within(reached);
        if (after != null) {
            query.after(after.openedAt(), after.id());
        }
        List<NotificationEntity> found = notifications(query, limit + 1);
        NotificationQuery withheld = NotificationQuery.decidedBy(at)
                .matching(asked.recipient(), asked.breach())
                .outOf(reached);
        List<NotificationEntity> page = found.subList(0, Math.min(limit, found.size()));
        record("GET /v1/notifications", page, asked.purpose());
        return new NotificationPageResponse(
                page.stream().map(one -> NotificationResponse.from(one, at)).toList(),
                found.size() > limit ? cursor(page.get(limit - 1), at) : null,
                count(withheld));
    }

    /** One with its words and attempts; 404 when it is not there or its breach is out of reach. */
    @Transactional
    NotificationRecordResponse one(UUID id, Instant now, @Nullable String purpose) {
        List<NotificationEntity> found = notifications(NotificationQuery.one(id).within(reach.at(now)), 1);
        if (found.isEmpty()) {
            throw ProblemException.notFound("There is no such notification in your reach.");
        }
        record("GET /v1/notifications/{id}", found, purpose);
        NotificationEntity notification = found.get(0);
        MessageEntity message = notification.message == null ? null : messages.findById(notification.message);
        List<AttemptEntity> attempts = message == null ? List.of() : messages.attempts(message.id);
        return new NotificationRecordResponse(
                NotificationResponse.from(notification, now),
                message == null ? null : message.subject,
                message == null ? null : message.body,
                attempts.stream().map(AttemptResponse::from).toList());
    }

    private void record(String what, List<NotificationEntity> read, @Nullable String purpose) {
        List<UUID> aboutChildren = read.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select e.id from EpisodeEntity e where e.kind = 'obligation' and e.id in (:ids)",
                                UUID.class)
                        .setParameter(
                                "ids", read.stream().map(one -> one.episode).toList())
                        .getResultList();
        audit.record(what, aboutChildren, purpose);
    }

    private List<NotificationEntity> notifications(NotificationQuery query, int limit) {
        TypedQuery<NotificationEntity> typed = database.createQuery(
                "select n" + query.text() + " order by n.decidedAt desc, n.id desc", NotificationEntity.class);
        query.parameters().forEach(typed::setParameter);
        return typed.setMaxResults(limit).getResultList();
    }

    private long count(NotificationQuery query) {
        TypedQuery<Long> typed = database.createQuery("select count(n)" + query.text(), Long.class);
        query.parameters().forEach(typed::setParameter);
        return typed.getSingleResult();
    }

    private static String cursor(NotificationEntity last, Instant at) {
        return new Position(at, last.decidedAt, last.id).cursor();
    }

    /**
     * What is asked for.
     *
     * @param purpose why, as the caller says it
     */
    record Asked(
            @Nullable String recipient,
            @Nullable String breach,
            @Nullable String purpose) {}
}
