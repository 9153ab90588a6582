package childrens.improvement.local.testing;

import childrens.improvement.local.identity.TokenRequests;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens of the local users and services, for tests that run against {@link LocalServers}. They hold for hours, so each
 * is asked for once.
 */
public final class Tokens {

    static final String URL = "local.token.url";

    private static final Map<String, String> ASKED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of the user, for the header {@code Authorization: Bearer …}. */
    public static String forUser(String name) {
        String url = url();
        return ASKED.computeIfAbsent("user " + name + " " + url, asked -> TokenRequests.token(url, name));
    }

    /** A token of one of our own services, as it gets it with its client id and secret. */
    public static String forService(String name) {
        String url = url();
        return ASKED.computeIfAbsent("service " + name + " " + url, asked -> TokenRequests.serviceToken(url, name));
    }

    private static String url() {
        String url = System.getProperty(URL);
        if (url == null) {
            throw new IllegalStateException("no identity provider runs: the test lacks LocalServers");
        }
        return url;
    }
}
