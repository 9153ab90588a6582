package childrens.improvement.alerting.silence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be silenced: at least one of measure, scope and team; what fits all that are named is held.
 *
 * @param scope {@code council}, {@code area:ID}, which holds its teams, {@code team:ID} or {@code post:ID}
 * @param endsAt a day, at whose start it ends, or a moment with an offset
 */
@Schema(name = "NewSilence")
record SilenceRequest(
        @Nullable String measure,
        @Nullable String scope,
        @Nullable String team,
        @Nullable String reason,

        @Schema(examples = "2020-10-02T17:00:00+01:00") @Nullable
        String endsAt) {}
