package childrens.improvement.local.testing;

import childrens.improvement.local.identity.TokenRequests;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of the local users and services, for tests that run against {@link LocalServers}; each is asked for once, for it is
 * good for an hour.
 */
public final class Tokens {

    static final String URL = "local.token.url";

    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of the user, for the header {@code Authorization: Bearer …}. */
    public static String forUser(String name) {
        String url = url();
        return KEPT.computeIfAbsent(url + " user " + name, key -> TokenRequests.token(url, name));
    }

    /** A token of one of our own services, as it gets it with its client id and secret. */
    public static String forService(String name) {
        String url = url();
        return KEPT.computeIfAbsent(url + " service " + name, key -> TokenRequests.serviceToken(url, name));
    }

    private static String url() {
        String url = System.getProperty(URL);
        if (url == null) {
            throw new IllegalStateException("no identity provider runs: the test lacks LocalServers");
        }
        return url;
    }
}
