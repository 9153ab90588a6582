package childrens.improvement.alerting.breach;

import childrens.improvement.foundation.retention.Retention;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For how long it stays on record who read what. */
final class ReadRetention {

    private ReadRetention() {}

    @Produces
    @Singleton
    static Retention reads(@ConfigProperty(name = "read-audit.kept") Duration kept) {
        return new Retention("read_audit", "read_at", kept);
    }
}
