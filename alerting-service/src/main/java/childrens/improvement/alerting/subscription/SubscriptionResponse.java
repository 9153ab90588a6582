package childrens.improvement.alerting.subscription;

import childrens.improvement.alerting.escalation.London;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param secret shown once, in the answer that made it; never again
 */
@Schema(name = "Subscription")
record SubscriptionResponse(
        UUID id,
        String url,
        String description,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String kind,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String measure,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String scope,
        OffsetDateTime createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static SubscriptionResponse from(SubscriptionEntity subscription, @Nullable String secret) {
        return new SubscriptionResponse(
                subscription.id,
                subscription.url,
                subscription.description,
                subscription.kind,
                subscription.measure,
                subscription.scope,
                subscription.createdAt.atZone(London.ZONE).toOffsetDateTime(),
                secret);
    }
}
