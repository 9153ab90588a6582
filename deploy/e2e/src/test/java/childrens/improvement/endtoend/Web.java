package childrens.improvement.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** The services over HTTP, as users with tokens from {@code deploy/local/token} see them. */
final class Web {

    static final String PLAN = "http://localhost:8081";
    static final String METRICS = "http://localhost:8082";
    static final String ALERTING = "http://localhost:8083";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** What the user gets there; anything but 200 fails. */
    Answer get(String user, String url) {
        Answer answer = send(request(user, url).GET().build());
        Assertions.assertThat(answer.status()).describedAs(url + ": " + answer).isEqualTo(200);
        return answer;
    }

    /** Sends events as the case system, whatever comes of it. */
    Answer postEvents(String contentType, String body) {
        return send(request("case-system", METRICS + "/v1/events")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** What comes of a JSON body sent there; with the version that was read, where one is given. */
    Answer post(String user, String url, @Nullable String ifMatch, String body) {
        HttpRequest.Builder request =
                request(user, url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.build());
    }

    /** What answers without a token. */
    Answer getOpenly(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build());
    }

    private HttpRequest.Builder request(String user, String url) {
        String token = tokens.computeIfAbsent(user, name -> Command.lastLine(Command.succeed("token", name)));
        return HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
