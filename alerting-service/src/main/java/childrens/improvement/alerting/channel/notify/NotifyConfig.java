package childrens.improvement.alerting.channel.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The council's service at GOV.UK Notify. Without a key and a template nothing goes there. */
@ConfigMapping(prefix = "notify")
interface NotifyConfig {

    /** The key of the service. */
    Optional<String> apiKey();

    /** The template: its subject is {@code ((subject))} and its text {@code ((body))}. */
    Optional<String> template();

    /** Where the service stands. */
    @WithDefault("https://api.notifications.service.gov.uk")
    String url();
}
