package childrens.improvement.alerting.route;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.notification.Simulation.Planned;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would be told while nothing changes, the first due first; no steps where it is only listed.
 *
 * @param ladderClass the class of the ladder
 */
@Schema(name = "Simulation")
public record SimulationResponse(String ladderClass, List<Step> steps) {

    static SimulationResponse of(String ladderClass, List<Planned> planned) {
        return new SimulationResponse(
                ladderClass, planned.stream().map(Step::of).toList());
    }

    /** One step for one post. */
    @Schema(name = "SimulatedStep")
    public record Step(
            String step,
            @Nullable OffsetDateTime at,
            String post,
            String audience,
            String letter,
            String why,
            String whyNow) {

        static Step of(Planned one) {
            Instant at = one.at();
            return new Step(
                    one.step(),
                    at == null ? null : at.atZone(London.ZONE).toOffsetDateTime(),
                    one.recipient(),
                    one.audience(),
                    one.letter(),
                    one.why(),
                    one.whyNow());
        }
    }
}
