package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.standing.AcknowledgementEntity;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who took a breach on, and how.
 *
 * @param post in whose name
 * @param caller the user; for a link the post that it was sent to
 * @param reviewBy the first moment at which it stands no longer
 * @param reason why many were acknowledged at once
 * @param stands whether it still does
 */
@Schema(name = "Acknowledgement")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AcknowledgementResponse(
        UUID id,
        UUID breach,
        String post,
        String caller,
        OffsetDateTime at,
        String plan,
        OffsetDateTime reviewBy,
        @Nullable String reason,

        @Schema(enumeration = {"web", "api", "link"}) String via,

        boolean stands) {

    /** The acknowledgement at the instant, of an episode in its round. */
    public static AcknowledgementResponse from(AcknowledgementEntity one, int round, Instant at) {
        return new AcknowledgementResponse(
                one.id,
                one.episode,
                one.post,
                one.caller,
                one.at.atZone(London.ZONE).toOffsetDateTime(),
                one.plan,
                one.reviewBy.atZone(London.ZONE).toOffsetDateTime(),
                one.reason,
                one.via,
                one.round == round && one.reviewBy.isAfter(at));
    }
}
