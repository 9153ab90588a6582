package childrens.improvement.alerting.subscription;

import childrens.improvement.alerting.channel.egress.Egress;
import childrens.improvement.alerting.delivery.MessageQueue;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the subscriptions. */
@ApplicationScoped
class Subscriptions {

    private final EntityManager database;
    private final Secrets secrets;
    private final Egress egress;
    private final MessageQueue queue;
    private final EventMessages messages;
    private final ServiceClock clock;
    private final SubscriptionConfig config;

    Subscriptions(
            EntityManager database,
            Secrets secrets,
            Egress egress,
            MessageQueue queue,
            EventMessages messages,
            ServiceClock clock,
            SubscriptionConfig config) {
        this.database = database;
        this.secrets = secrets;
        this.egress = egress;
        this.queue = queue;
        this.messages = messages;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    SubscriptionResponse add(SubscriptionRequest request, String by) {
        check(request.url());
        SubscriptionEntity subscription = new SubscriptionEntity();
        subscription.id = UUID.randomUUID();
        subscription.url = request.url();
        subscription.description = request.description() == null ? "" : request.description();
        subscription.kind = request.kind();
        subscription.measure = request.measure();
        subscription.scope = request.scope();
        subscription.createdBy = by;
        subscription.createdAt = clock.now();
        String secret = secrets.shown(subscription.id, subscription.secret);
        database.persist(subscription);
        return SubscriptionResponse.from(subscription, secret);
    }

    /** Those that have not ended, the newest first; few, so that they stand on one page. */
    @Transactional
    List<SubscriptionResponse> all() {
        return database
                .createQuery(
                        "from SubscriptionEntity where endedAt is null order by createdAt desc, id desc",
                        SubscriptionEntity.class)
                .getResultList()
                .stream()
                .map(one -> SubscriptionResponse.from(one, null))
                .toList();
    }

    @Transactional
    Versioned read(UUID id) {
        SubscriptionEntity found = one(id);
        return new Versioned(found.version, SubscriptionResponse.from(found, null));
    }

    private SubscriptionEntity one(UUID id) {
        @Nullable SubscriptionEntity found = database.find(SubscriptionEntity.class, id);
        if (found == null || found.endedAt != null) {
            throw ProblemException.notFound("There is no such subscription.");
        }
        return found;
    }

    /** Ends it; what was sent stays in the record. */
    @Transactional
    void end(UUID id, @Nullable String ifMatch) {
        SubscriptionEntity subscription = one(id);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.preconditionRequired("Send If-Match with the ETag of what you have read.");
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals("\"" + subscription.version + "\"")) {
            throw ProblemException.preconditionFailed("It has been changed since you read it. Read it again.");
        }
        subscription.endedAt = clock.now();
        subscription.version++;
    }

    /** A new secret; the one before it signs too for a while, so that nothing is refused on the way. */
    @Transactional
    SubscriptionResponse rotate(UUID id) {
        SubscriptionEntity subscription = one(id);
        subscription.secret++;
        subscription.version++;
        subscription.oldSecretUntil = Clock.systemUTC().instant().plus(config.oldSecretFor());
        return SubscriptionResponse.from(subscription, secrets.shown(id, subscription.secret));
    }

    /** Sends a test; gives the id of its message. */
    @Transactional
    UUID test(UUID id) {
        one(id);
        UUID message = UUID.randomUUID();
        queue.add(message, EventMessages.LETTER, EventMessages.RECIPIENT + id, EventMessages.CHANNEL, clock.now());
        messages.keepTest(message, id);
        return message;
    }

    private void check(String url) {
        try {
            egress.refusal(new URI(url)).ifPresent(because -> {
                throw refused(because);
            });
        } catch (URISyntaxException notOne) {
            throw refused("it is not an address");
        }
    }

    private static ProblemException refused(String because) {
        return ProblemException.badRequest("Nothing is sent to this address.", new FieldError("/url", because));
    }

    /** A subscription and the version that was read. */
    record Versioned(int version, SubscriptionResponse response) {}
}
