package childrens.improvement.alerting.peer;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Tokens of this service's own, kept until they run out. */
@ApplicationScoped
class ServiceTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcClient client;
    private final TokensHelper kept = new TokensHelper();

    ServiceTokens(OidcClient client) {
        this.client = client;
    }

    /**
     * A token that is good now.
     *
     * @throws IllegalStateException when the identity provider gives none
     */
    String token() {
        try {
            Tokens tokens = kept.getTokens(client).await().atMost(PATIENCE);
            return tokens.getAccessToken();
        } catch (RuntimeException refused) {
            throw new IllegalStateException("no token: " + refused.getMessage(), refused);
        }
    }
}
