package childrens.improvement.local.identity;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * Fills the tokens: for a name and password from the users' file; for a service from its client id and secret; for the
 * sign-in page, which sends the claims itself.
 */
final class UserTokens implements OAuth2TokenCallback {

    private static final Duration LIFE = Duration.ofHours(8);

    @Override
    public String issuerId() {
        return IdentityServer.ISSUER;
    }

    @Override
    public String subject(TokenRequest request) {
        return nameIn(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of("improvement");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        if (request.getAuthorizationGrant() instanceof ClientCredentialsGrant) {
            return service(request).claims();
        }
        if (!(request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant)) {
            return Map.of();
        }
        return LocalUsers.named(grant.getUsername())
                .filter(user -> user.name().equals(grant.getPassword().getValue()))
                .orElseThrow(UserTokens::refused)
                .claims();
    }

    @Override
    public long tokenExpiry() {
        return LIFE.toSeconds();
    }

    private static String nameIn(TokenRequest request) {
        if (request.getAuthorizationGrant() instanceof ResourceOwnerPasswordCredentialsGrant grant) {
            return grant.getUsername();
        }
        return request.getAuthorizationGrant() instanceof ClientCredentialsGrant
                ? service(request).name()
                : "unknown";
    }

    private static LocalService service(TokenRequest request) {
        if (request.getClientAuthentication() instanceof PlainClientSecret client) {
            return LocalService.signedInWith(
                            client.getClientID().getValue(),
                            client.getClientSecret().getValue())
                    .orElseThrow(UserTokens::refused);
        }
        throw refused();
    }

    private static OAuth2Exception refused() {
        String reason = "no such user or password";
        return new OAuth2Exception(OAuth2Error.INVALID_GRANT.setDescription(reason), reason);
    }
}
