package childrens.improvement.alerting.peer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the other services are asked. */
@ConfigMapping(prefix = "peer")
interface PeerConfig {

    /** How long one may take to answer. */
    @WithDefault("30s")
    Duration answerWithin();
}
