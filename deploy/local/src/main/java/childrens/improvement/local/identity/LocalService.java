package childrens.improvement.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service of the local system that signs in to another with client credentials.
 *
 * @param name also the client id, the secret, the role and the post
 */
public record LocalService(String name) {

    /** All of them. */
    public static List<LocalService> all() {
        return List.of(new LocalService("alerting-service"));
    }

    /** The one with that client id and secret. */
    static Optional<LocalService> signedInWith(String id, String secret) {
        return all().stream()
                .filter(service -> service.name.equals(id) && service.name.equals(secret))
                .findFirst();
    }

    /** What a token says of the service, beside the name. */
    Map<String, Object> claims() {
        return Map.of("groups", List.of(name), "post", name);
    }
}
