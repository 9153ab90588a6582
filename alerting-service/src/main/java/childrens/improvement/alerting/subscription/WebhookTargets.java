package childrens.improvement.alerting.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a subscription's messages go, and with which secrets they are signed now. */
@ApplicationScoped
public class WebhookTargets {

    private final EntityManager database;
    private final Secrets secrets;

    WebhookTargets(EntityManager database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** The recipient of canaries: the oldest subscription that is for them. */
    @Transactional
    public Optional<String> canary() {
        List<?> found = database.createNativeQuery(
                        "select id from subscription where kind = 'canary' and ended_at is null"
                                + " order by created_at, id limit 1",
                        UUID.class)
                .getResultList();
        return found.stream().map(id -> EventMessages.RECIPIENT + id).findFirst();
    }

    /** The address of the subscription that a message is for; empty when it has ended. */
    @Transactional
    public Optional<String> url(String recipient) {
        return subscription(recipient).map(found -> found.url);
    }

    /**
     * The signatures, one for each secret that is valid, with spaces between them.
     *
     * @param now by the machine's clock
     */
    @Transactional
    public String signatures(String recipient, String id, Instant now, String body) {
        SubscriptionEntity found = subscription(recipient).orElseThrow();
        List<String> signatures = new ArrayList<>();
        signatures.add(Secrets.signature(secrets.secret(found.id, found.secret), id, now.getEpochSecond(), body));
        if (found.secret > 1 && found.oldSecretUntil != null && now.isBefore(found.oldSecretUntil)) {
            byte[] old = secrets.secret(found.id, found.secret - 1);
            signatures.add(Secrets.signature(old, id, now.getEpochSecond(), body));
        }
        return String.join(" ", signatures);
    }

    private Optional<SubscriptionEntity> subscription(String recipient) {
        if (!recipient.startsWith(EventMessages.RECIPIENT)) {
            return Optional.empty();
        }
        UUID id = UUID.fromString(recipient.substring(EventMessages.RECIPIENT.length()));
        @Nullable SubscriptionEntity found = database.find(SubscriptionEntity.class, id);
        return Optional.ofNullable(found).filter(one -> one.endedAt == null);
    }
}
