package childrens.improvement.local.testing;

import childrens.improvement.local.identity.TokenRequests;

/** Tokens of the local users, for tests that run against {@link LocalServers}. */
public final class Tokens {

    static final String URL = "local.token.url";

    private Tokens() {}

    /** A token of the user, for the header {@code Authorization: Bearer …}. */
    public static String forUser(String name) {
        String url = System.getProperty(URL);
        if (url == null) {
            throw new IllegalStateException("no identity provider runs: the test lacks LocalServers");
        }
        return TokenRequests.token(url, name);
    }
}
