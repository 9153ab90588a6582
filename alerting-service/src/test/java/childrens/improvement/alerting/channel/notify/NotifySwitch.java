package childrens.improvement.alerting.channel.notify;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** GOV.UK Notify as a council has it or has it not. */
@Mock
@ApplicationScoped
public class NotifySwitch implements NotifyConfig {

    private volatile @Nullable String address;

    /** Has it, there; null for a council that has it not. */
    public void at(@Nullable String url) {
        address = url;
    }

    @Override
    public Optional<String> apiKey() {
        return Optional.ofNullable(address)
                .map(on -> "ours-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0");
    }

    @Override
    public Optional<String> template() {
        return Optional.of("f33517ff-2a88-4f6e-b855-c550268ce08a");
    }

    @Override
    public String url() {
        return String.valueOf(address);
    }
}
