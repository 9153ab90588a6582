package childrens.improvement.alerting.route;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A breach that might be.
 *
 * @param at when it would be heard of
 * @param dueBefore the first moment that was too late; {@code at} where it is not given
 * @param startedAt when the clock started, where the ladder asks how long the interval is
 */
@Schema(name = "SimulationRequest")
public record SimulationRequest(
        @Schema(examples = "M003") @Nullable String measure,
        @Schema(examples = "team:court-1") @Nullable String scope,

        @Schema(enumeration = {"due-soon", "overdue", "breached", "out-of-reach"}) @Nullable
        String level,

        @Schema(examples = "2020-09-11T00:00:00+01:00") @Nullable
        String at,

        @Nullable String dueBefore,
        @Nullable String startedAt,
        @Nullable String occurrence) {}
