package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks metrics-service for lists, as this service. */
@ApplicationScoped
class HttpLists implements Lists {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI metrics;
    private final DigestConfig config;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final HttpClient client;

    HttpLists(
            @ConfigProperty(name = "metrics.url") URI metrics,
            DigestConfig config,
            ServiceTokens tokens,
            ObjectMapper json) {
        this.metrics = metrics;
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.answerWithin())
                .build();
    }

    @Override
    public Answer ask(String kind, String scope, Instant at, Instant since, Instant until) {
        URI uri = metrics.resolve("/v1/lists/" + kind + "/" + scope + "?at=" + at + "&since=" + since + "&until="
                + until + "&purpose=list");
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(config.answerWithin())
                    .header("Authorization", "Bearer " + tokens.token())
                    .header("Accept", "application/json")
                    .build();
            return answer(client.send(request, BodyHandlers.ofString()));
        } catch (JsonProcessingException unreadable) {
            return Answer.later("metrics-service answered what cannot be read");
        } catch (IOException | IllegalStateException away) {
            return Answer.later(
                    "metrics-service did not answer: " + away.getClass().getSimpleName() + " " + away.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.later("the service was stopped while it asked");
        }
    }

    private Answer answer(HttpResponse<String> answered) throws JsonProcessingException {
        if (answered.statusCode() == NOT_FOUND) {
            return Answer.none("metrics-service has no such list");
        }
        if (answered.statusCode() != OK) {
            return Answer.later("metrics-service answered " + answered.statusCode());
        }
        JsonNode content = json.readTree(answered.body());
        return content.path("blocks").isArray()
                ? Answer.of(content)
                : Answer.later("metrics-service answered what is no list");
    }
}
