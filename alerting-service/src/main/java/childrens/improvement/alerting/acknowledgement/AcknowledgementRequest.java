package childrens.improvement.alerting.acknowledgement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be acknowledged, and how.
 *
 * @param plan what is done about it; for many at once the reason may stand for it
 * @param reviewBy a day, at whose start it is open again, or a moment with an offset
 * @param reason why many are acknowledged at once
 * @param breaches which, for many at once
 */
@Schema(name = "NewAcknowledgement")
record AcknowledgementRequest(
        @Schema(examples = "The visit is booked; the family is away until then.") @Nullable
        String plan,

        @Schema(examples = "2020-10-09") @Nullable String reviewBy,
        @Nullable String reason,
        @Nullable List<String> breaches) {}
