package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The condition of a query for notifications that were decided at one instant, with its parameters. */
final class NotificationQuery {

    private final StringBuilder condition;
    private final Map<String, Object> parameters = new HashMap<>();

    private NotificationQuery(String start) {
        condition = new StringBuilder(start);
    }

    /** Those that may be listed: nothing about a child who has died. */
    static NotificationQuery decidedBy(Instant at) {
        NotificationQuery query = new NotificationQuery(
                "n.episode = e.id and n.decidedAt <= :at" + " and not (e.silent = true and e.state = 'closed')");
        query.parameters.put("at", at);
        return query;
    }

    static NotificationQuery one(UUID id) {
        NotificationQuery query = new NotificationQuery("n.episode = e.id and n.id = :id");
        query.parameters.put("id", id);
        return query;
    }

    /**
     * Narrows it.
     *
     * @param recipient a post, or one of its holders or addresses
     */
    NotificationQuery matching(@Nullable String recipient, @Nullable String breach) {
        if (recipient != null) {
            and(
                    "(n.recipient = :recipient or n.holder = :recipient or n.address = :recipient)",
                    "recipient",
                    recipient);
        }
        if (breach != null) {
            and("n.episode = :breach", "breach", breachId(breach));
        }
        return this;
    }

    NotificationQuery within(Reach reach) {
        condition.append(" and ").append(Reach.CONDITION);
        parameters.putAll(reach.parameters());
        return this;
    }

    NotificationQuery outOf(Reach reach) {
        condition.append(" and ").append(Reach.COMPLEMENT);
        parameters.putAll(reach.parameters());
        return this;
    }

    NotificationQuery after(Instant decidedAt, UUID id) {
        and("(n.decidedAt < :lastAt or n.decidedAt = :lastAt and n.id < :lastId)", "lastAt", decidedAt);
        parameters.put("lastId", id);
        return this;
    }

    String text() {
        return " from NotificationEntity n, EpisodeEntity e where " + condition;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void and(String more, String name, Object value) {
        condition.append(" and ").append(more);
        parameters.put(name, value);
    }

    private static UUID breachId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badRequest(
                    "The parameter breach cannot be read.", new FieldError("/breach", "the id of a breach"));
        }
    }
}
