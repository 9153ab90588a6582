package childrens.improvement.metrics.reference;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How references are kept and shown. */
@ConfigMapping(prefix = "references")
interface ReferenceConfig {

    /** The key, 32 random bytes in base64. Without it no references are taken or given. */
    Optional<String> key();

    /** Address of a record in the case system, {@code {reference}} standing for the number. */
    Optional<String> link();
}
