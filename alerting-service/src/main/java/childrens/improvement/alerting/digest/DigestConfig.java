package childrens.improvement.alerting.digest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How lists are made. */
@ConfigMapping(prefix = "digest")
interface DigestConfig {

    /** The key with which they are kept, 32 random bytes in base64. Without it none is made. */
    Optional<String> key();

    /** How many are made at once. */
    @WithDefault("3")
    int makers();

    /** How long after a round of planning, making and telling the next one begins. */
    @WithDefault("200ms")
    Duration look();

    /** How long the making of a list belongs to an instance; longer than metrics-service may take. */
    @WithDefault("60s")
    Duration lease();

    /** The shortest wait before a list is tried again. */
    @WithDefault("30s")
    Duration waitAtLeast();

    /** The longest wait before a list is tried again. */
    @WithDefault("15m")
    Duration waitAtMost();

    /** From when on a list is said to be late. */
    @WithDefault("15m")
    Duration lateAfter();
}
