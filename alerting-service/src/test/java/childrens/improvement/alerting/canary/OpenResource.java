package childrens.improvement.alerting.canary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers anybody, and has a field injected; not deployed, because it has no path. */
public class OpenResource {

    @Inject
    @Nullable
    String injected;

    /** Answers without a security annotation. */
    @GET
    public Optional<String> open() {
        return Optional.ofNullable(injected);
    }
}
