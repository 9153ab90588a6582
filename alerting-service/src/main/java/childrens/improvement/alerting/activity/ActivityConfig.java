package childrens.improvement.alerting.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How metrics-service is asked what has to be done. */
@ConfigMapping(prefix = "activity")
interface ActivityConfig {

    /** How long after a round of planning and asking the next one begins. */
    @WithDefault("200ms")
    Duration look();

    /** How long the asking of a morning belongs to an instance; longer than all that is asked may take. */
    @WithDefault("90s")
    Duration lease();

    /** The shortest wait before it is asked again. */
    @WithDefault("30s")
    Duration waitAtLeast();

    /** The longest wait before it is asked again. */
    @WithDefault("15m")
    Duration waitAtMost();
}
