package childrens.improvement.metrics.outlook;

import childrens.improvement.metrics.reading.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the period that holds a moment is heading.
 *
 * @param measure its code
 * @param variant which reading of it, or null
 * @param scope whose
 * @param basis on which day an obligation lies
 * @param window the whole period
 * @param at as it stood when
 * @param knownAt as it was known when
 * @param known what is there: {@code decided} and {@code pending}
 * @param decided of them, those whose outcome is certain
 * @param late of the decided, those that are not in the numerator
 * @param pending those that are open, in time, and due in the period
 * @param expected how many more are expected to be decided in the period
 * @param exact whether nothing is expected, so that all obligations of the period are known
 * @param untilOutOfReach how many more late ones put the target out of reach, each of them still owed; for a target that
 *     is an upper bound how many more counted ones; 0 when it is out of reach, null without a target
 * @param untilBelow the same for the lower bound alone, or null
 * @param untilAbove the same for the upper bound alone, or null
 * @param bestPossible the best percentage at the end that is still possible, or null
 * @param needed the rate in per cent at which what is open has to be in time for the target, or null
 * @param neededCount the same as a number, or null
 * @param reachable whether the target can still be met; null without a target
 * @param secured whether it is met whatever comes; null without a target
 * @param target what the figure is held against
 * @param sentence the same in words
 * @param dataThrough everything accepted before it is in
 */
@Schema(name = "Outlook")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Outlook(
        String measure,
        @Nullable String variant,
        String scope,
        String basis,
        Reading.WindowOfReading window,
        OffsetDateTime at,
        OffsetDateTime knownAt,
        int known,
        int decided,
        int late,
        int pending,
        int expected,
        boolean exact,
        @Nullable Integer untilOutOfReach,
        @Nullable Integer untilBelow,
        @Nullable Integer untilAbove,
        @Nullable BigDecimal bestPossible,
        @Nullable BigDecimal needed,
        @Nullable Integer neededCount,
        @Nullable Boolean reachable,
        @Nullable Boolean secured,
        Reading.TargetOfReading target,
        String sentence,
        @Nullable OffsetDateTime dataThrough) {}
