package childrens.improvement.foundation.problem;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Whether a request that matched no method came with a valid token. */
@Singleton
public class Callers {

    static final Problem UNKNOWN = Problem.of(401, Refusals.detailOf(401));

    private final IdentityProviderManager identities;

    Callers(IdentityProviderManager identities) {
        this.identities = identities;
    }

    /** The problem, or 401 when the caller has no valid token. */
    Uni<Problem> unlessUnknown(RoutingContext request, Problem problem) {
        return QuarkusHttpUser.getSecurityIdentity(request, identities)
                .map(identity -> identity == null || identity.isAnonymous() ? UNKNOWN : problem)
                .onFailure()
                .recoverWithItem(UNKNOWN);
    }
}
