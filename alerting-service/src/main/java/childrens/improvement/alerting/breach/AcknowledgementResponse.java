package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.standing.AcknowledgementEntity;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who took a breach on, and how.
 *
 * @param post in whose name
 * @param caller the user; for a link the post that it was sent to, for a note the post that wrote it
 * @param plan of a note that there is one; its words stand on the row
 * @param plannedFor the day for which it is planned; of a note that names one
 * @param reviewBy the first moment at which it stands no longer; null for a note that names no day
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
        @Nullable LocalDate plannedFor,
        @Nullable OffsetDateTime reviewBy,
        @Nullable String reason,

        @Schema(enumeration = {"web", "api", "link", "note"})
        String via,

        boolean stands) {

    /** The acknowledgement at the instant, of an episode in its round. */
    public static AcknowledgementResponse from(AcknowledgementEntity one, int round, Instant at) {
        return of(one, one.round == round && one.lasts(at));
    }

    static AcknowledgementResponse of(AcknowledgementEntity one, boolean stands) {
        Instant reviewBy = one.reviewBy;
        return new AcknowledgementResponse(
                one.id,
                one.episode,
                one.post,
                one.caller,
                one.at.atZone(London.ZONE).toOffsetDateTime(),
                one.plan,
                one.plannedFor,
                reviewBy == null ? null : reviewBy.atZone(London.ZONE).toOffsetDateTime(),
                one.reason,
                one.via,
                stands);
    }
}
