package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.peer.ServiceCalls;
import childrens.improvement.alerting.peer.ServiceCalls.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks metrics-service for lists. */
@ApplicationScoped
class HttpLists implements Lists {

    private final URI metrics;
    private final ServiceCalls calls;

    HttpLists(@ConfigProperty(name = "metrics.url") URI metrics, ServiceCalls calls) {
        this.metrics = metrics;
        this.calls = calls;
    }

    @Override
    public Answer ask(String kind, String scope, Instant at, Instant since, Instant until) {
        Answer answer = calls.get(metrics.resolve("/v1/lists/" + kind + "/" + scope + "?at=" + at + "&since=" + since
                + "&until=" + until + "&purpose=list"));
        JsonNode content = answer.content();
        return content == null || content.path("blocks").isArray()
                ? answer
                : Answer.later("metrics-service answered what is no list");
    }
}
