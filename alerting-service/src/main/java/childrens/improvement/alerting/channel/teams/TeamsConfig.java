package childrens.improvement.alerting.channel.teams;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The Workflows of Teams. Their addresses are secrets, which come from the environment and are kept nowhere. */
@ConfigMapping(prefix = "teams")
interface TeamsConfig {

    /** The address of the Workflow ("when a Teams webhook request is received"), by post. */
    Map<String, String> workflows();
}
