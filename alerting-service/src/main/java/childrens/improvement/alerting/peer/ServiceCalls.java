package childrens.improvement.alerting.peer;

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
import org.jspecify.annotations.Nullable;

/** Asks the other services, as this service. */
@ApplicationScoped
public class ServiceCalls {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final PeerConfig config;
    private final ServiceTokens tokens;
    private final ObjectMapper json;
    private final HttpClient client;

    ServiceCalls(PeerConfig config, ServiceTokens tokens, ObjectMapper json) {
        this.config = config;
        this.tokens = tokens;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.answerWithin())
                .build();
    }

    /** What stands there; never throws for what the other side does or does not answer. */
    public Answer get(URI uri) {
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

    /**
     * What was answered.
     *
     * @param content what stands there; null when there is nothing
     * @param problem why there is nothing; null when there is something
     * @param again whether it may be there later
     */
    public record Answer(
            @Nullable JsonNode content, @Nullable String problem, boolean again) {

        /** That stands there. */
        public static Answer of(JsonNode content) {
            return new Answer(content, null, false);
        }

        /** Nothing, and there may be something later. */
        public static Answer later(String problem) {
            return new Answer(null, problem, true);
        }

        /** There is nothing. */
        public static Answer none(String problem) {
            return new Answer(null, problem, false);
        }
    }
}
