package childrens.improvement.plan.reading;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever sent the request that is being answered, if any. */
@ApplicationScoped
class Asker {

    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;

    Asker(CurrentVertxRequest request, SecurityIdentity identity) {
        this.request = request;
        this.identity = identity;
    }

    /** The header with which they show, or would show, who they are; empty outside of a request. */
    Optional<String> authorization() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        RoutingContext current = request.getCurrent();
        return current == null
                ? Optional.empty()
                : Optional.ofNullable(current.request().getHeader("Authorization"))
                        .or(this::session);
    }

    /** With the token that a browser's session holds. */
    private Optional<String> session() {
        return Optional.ofNullable(identity.getCredential(AccessTokenCredential.class))
                .map(token -> "Bearer " + token.getToken());
    }
}
