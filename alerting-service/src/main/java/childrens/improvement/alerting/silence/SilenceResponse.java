package childrens.improvement.alerting.silence;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.standing.SilenceEntity;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A silence, and what it does.
 *
 * @param matching how many open breaches fit it now
 * @param holding how many of them would have been told and are held
 * @param lastMatchAt when it last held one; null when it never did
 */
@Schema(name = "Silence")
@JsonInclude(JsonInclude.Include.ALWAYS)
record SilenceResponse(
        UUID id,
        @Nullable String measure,
        @Nullable String scope,
        @Nullable String team,
        String reason,
        String post,
        String caller,
        OffsetDateTime createdAt,
        OffsetDateTime endsAt,

        @Schema(enumeration = {"active", "ended"}) String state,

        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        long matching,
        long holding,
        @Nullable OffsetDateTime lastMatchAt,
        @Nullable UUID lastMatch) {

    static SilenceResponse from(SilenceEntity one, long matching, long holding, Instant now) {
        return new SilenceResponse(
                one.id,
                one.measure,
                one.scope,
                one.team,
                one.reason,
                one.post,
                one.caller,
                one.createdAt.atZone(London.ZONE).toOffsetDateTime(),
                one.endsAt.atZone(London.ZONE).toOffsetDateTime(),
                one.isActive(now) ? "active" : "ended",
                london(one.endedAt),
                one.endedBy,
                matching,
                holding,
                london(one.lastMatchAt),
                one.lastMatch);
    }

    private static @Nullable OffsetDateTime london(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(London.ZONE).toOffsetDateTime();
    }
}
