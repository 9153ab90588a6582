package childrens.improvement.alerting.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How subscriptions are signed. */
@ConfigMapping(prefix = "subscriptions")
interface SubscriptionConfig {

    /** What secrets are derived from: 32 random bytes in base64. Without it there are no subscriptions. */
    Optional<String> key();

    /** How long the secret before the newest signs too. */
    @WithDefault("24h")
    Duration oldSecretFor();
}
