package childrens.improvement.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.Optional;

/** What the service imports at its start; each a path of a file, or of a resource that it brings with it. */
@ConfigMapping(prefix = "plan")
interface PlanConfig {

    /** The year of the packaged plan to import, if any. */
    @WithName("import")
    Optional<String> year();

    /** The organisation. */
    @WithDefault("/organisation/local.yaml")
    String organisation();

    /** The adopted targets. */
    @WithDefault("/targets/targets.yaml")
    String targets();
}
