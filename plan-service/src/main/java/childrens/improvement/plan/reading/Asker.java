package childrens.improvement.plan.reading;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever sent the request that is being answered, if any. */
@ApplicationScoped
class Asker {

    private final CurrentVertxRequest request;

    Asker(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The header with which they have shown who they are; empty outside of a request. */
    Optional<String> authorization() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        RoutingContext current = request.getCurrent();
        return current == null
                ? Optional.empty()
                : Optional.ofNullable(current.request().getHeader("Authorization"));
    }
}
