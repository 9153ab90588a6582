package childrens.improvement.alerting.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the channels are watched. */
@ConfigMapping(prefix = "watch")
interface WatchConfig {

    /** Where canaries go that need an address: a mailbox of the council's own. */
    String canaryAddress();

    /** How often one goes by each channel. */
    @WithDefault("1h")
    Duration every();

    /** For how long canaries are kept, with their attempts. */
    @WithDefault("90d")
    Duration kept();

    /** How long after a round of watching the next one begins. */
    @WithDefault("2s")
    Duration look();

    /** How long after it was queued one that was not taken raises an alarm. */
    @WithDefault("10m")
    Duration missedAfter();

    /** The post that is told. */
    @WithDefault("performance-lead")
    String tells();
}
