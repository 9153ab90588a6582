package childrens.improvement.alerting.preference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What may be chosen. */
@ConfigMapping(prefix = "policy")
interface PolicyConfig {

    /** The channels, in the order in which they are tried for those who have chosen nothing. */
    @WithDefault("mail,notify,teams")
    List<String> channels();

    /** The lists whose messages a person may switch off; each is made and can be read all the same. */
    @WithDefault("caseloads,scorecard,area-plan,thresholds,quality-report,plan,self-evaluation")
    List<String> optionalLists();
}
