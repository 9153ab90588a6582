package childrens.improvement.alerting.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How links are signed. */
@ConfigMapping(prefix = "link")
public interface LinkConfig {

    /** The key that signs, at least 32 characters; without one no message has a link. */
    Optional<String> key();

    /** The key that signed until lately, and is still believed. */
    Optional<String> previousKey();

    /** How long a link works. */
    @WithDefault("7d")
    Duration validFor();
}
