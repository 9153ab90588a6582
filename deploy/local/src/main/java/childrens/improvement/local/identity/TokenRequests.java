package childrens.improvement.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks an identity provider for a local user's token, the way that both ours and Keycloak understand. */
public final class TokenRequests {

    /** A JWT has no character that JSON would escape; so tests need no JSON library for this. */
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private TokenRequests() {}

    /**
     * A new token of the user.
     *
     * @throws IllegalArgumentException when the provider refuses
     */
    public static String token(String tokenUrl, String user) {
        String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
        return asked(
                tokenUrl,
                user,
                "grant_type=password&client_id=improvement&scope=openid&username=" + name + "&password=" + name);
    }

    /**
     * A new token of a service of the local system.
     *
     * @throws IllegalArgumentException when the provider refuses
     */
    public static String serviceToken(String tokenUrl, String service) {
        String name = URLEncoder.encode(service, StandardCharsets.UTF_8);
        return asked(tokenUrl, service, "grant_type=client_credentials&client_id=" + name + "&client_secret=" + name);
    }

    private static String asked(String tokenUrl, String who, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(tokenUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer = send(request);
        Matcher token = ACCESS_TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalArgumentException("no token for " + who + ": " + answer);
        }
        return token.group(1);
    }

    private static String send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException("no identity provider at " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
