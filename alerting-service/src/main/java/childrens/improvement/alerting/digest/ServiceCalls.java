package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.digest.Lists.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the other services, as this service. */
@ApplicationScoped
class ServiceCalls {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final DigestConfig config;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final HttpClient client;

    ServiceCalls(DigestConfig config, ServiceTokens tokens, ObjectMapper json) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.answerWithin())
                .build();
    }

    /** What stands there; never throws for what the other side does or does not answer. */
    Answer get(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(config.answerWithin())
                    .header("Authorization", "Bearer " + tokens.token())
                    .header("Accept", "application/json")
                    .build();
            return answer(uri, client.send(request, BodyHandlers.ofString()));
        } catch (JsonProcessingException unreadable) {
            return Answer.later(uri.getAuthority() + " answered what cannot be read");
        } catch (IOException | IllegalStateException away) {
            return Answer.later(uri.getAuthority() + " did not answer: "
                    + away.getClass().getSimpleName() + " " + away.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.later("the service was stopped while it asked");
        }
    }

    private Answer answer(URI uri, HttpResponse<String> answered) throws JsonProcessingException {
        if (answered.statusCode() == NOT_FOUND) {
            return Answer.none("there is nothing at " + uri.getPath());
        }
        return answered.statusCode() == OK
                ? Answer.of(json.readTree(answered.body()))
                : Answer.later(uri.getPath() + " was answered with " + answered.statusCode());
    }
}
