package childrens.improvement.local.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts, whose user signs in at the identity provider as a person does. */
public final class SignedIn {

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String service;

    private SignedIn(String service) {
        this.service = service;
    }

    /** Opens the page, is sent to the provider, signs in there as the user, and comes back. */
    public static SignedIn as(String user, String service, String path) {
        SignedIn signedIn = new SignedIn(service);
        HttpResponse<String> provider = signedIn.get(path);
        Matcher button = Pattern.compile(
                        "name=\"username\" value=\"" + user + "\">.*?name=\"claims\" value=\"([^\"]*)\"")
                .matcher(provider.body());
        if (!button.find()) {
            throw new IllegalStateException("no sign-in page but " + provider.statusCode() + provider.body());
        }
        String claims = button.group(1).replace("&quot;", "\"");
        HttpResponse<String> back = signedIn.send(provider.uri(), Map.of("username", user, "claims", claims), Map.of());
        if (!back.uri().toString().equals(service + path) || back.statusCode() != 200) {
            throw new IllegalStateException("not sent back but " + back.uri() + " " + back.statusCode());
        }
        return signedIn;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(service + path)).build());
    }

    /** Sends a form of the site's own. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(URI.create(service + path), form, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /** Sends a form as another site would have it sent. */
    public HttpResponse<String> postFrom(String origin, String path, Map<String, String> form) {
        return send(URI.create(service + path), form, Map.of("Origin", origin));
    }

    private HttpResponse<String> send(URI address, Map<String, String> form, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        headers.forEach(request::header);
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
