package childrens.improvement.alerting.intake;

import childrens.improvement.foundation.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For how long a message is known again: longer than the log holds it. */
final class MessageRetention {

    private MessageRetention() {}

    @Produces
    @Singleton
    static Retention messages(@ConfigProperty(name = "consumed-messages.kept") Duration kept) {
        return new Retention("consumed_message", "consumed_at", kept);
    }
}
