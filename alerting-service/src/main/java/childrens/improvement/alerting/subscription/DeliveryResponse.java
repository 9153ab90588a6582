package childrens.improvement.alerting.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to hand an event to a subscription.
 *
 * @param message the {@code webhook-id}
 * @param state of the message: {@code pending}, {@code sent}, {@code failed} or {@code cancelled}
 * @param outcome null while it is under way
 * @param repeat whether an attempt before may have arrived
 */
@Schema(name = "Delivery")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeliveryResponse(
        UUID message,
        String type,
        String state,
        int number,
        OffsetDateTime at,
        @Nullable String outcome,
        @Nullable String answer,
        boolean repeat) {}
