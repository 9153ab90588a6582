package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks the services over HTTP; no answer is an answer too. */
final class Web {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();

    /** Whether the service says that it is ready. */
    boolean isReady(Service service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
                .timeout(LIMIT)
                .build();
        return send(request).filter(answer -> answer.statusCode() == OK).isPresent();
    }

    /** What the service answers, when it answers with 200 and JSON. */
    Optional<JsonNode> get(Service service, String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        return send(request).filter(answer -> answer.statusCode() == OK).flatMap(answer -> parse(answer.body()));
    }

    /** What the service answers to a body in JSON, whatever the code; empty when it does not answer. */
    OptionalInt post(Service service, String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(request).map(answer -> OptionalInt.of(answer.statusCode())).orElseGet(OptionalInt::empty);
    }

    /** What answers there without a token, when it answers with 200 and JSON. */
    Optional<JsonNode> getOpenly(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
        return send(request).filter(answer -> answer.statusCode() == OK).flatMap(answer -> parse(answer.body()));
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<JsonNode> parse(String body) {
        try {
            return Optional.of(json.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
