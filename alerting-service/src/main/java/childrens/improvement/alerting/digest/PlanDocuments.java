package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.PlanQuarter;
import childrens.improvement.alerting.peer.ServiceCalls;
import childrens.improvement.alerting.peer.ServiceCalls.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks plan-service for the documents of a quarter that has ended: the list keeps their counts and a link. */
@ApplicationScoped
class PlanDocuments {

    private static final String AREA = "area:";
    private static final Map<String, String> RATINGS = ratings();

    private final URI plan;
    private final URI pages;
    private final ServiceCalls calls;

    PlanDocuments(
            @ConfigProperty(name = "plan.url") URI plan,
            @ConfigProperty(name = "plan.pages") URI pages,
            ServiceCalls calls) {
        this.plan = plan;
        this.pages = pages;
        this.calls = calls;
    }

    /** The draft of the area's self-evaluation; of the council, the plan's report. */
    Answer ask(PlanQuarter quarter, String scope) {
        String path = "/v1/plans/" + quarter.year();
        if (scope.startsWith(AREA)) {
            String draft =
                    path + "/areas/" + scope.substring(AREA.length()) + "/self-evaluation?quarter=" + quarter.id();
            return document("Draft of the self-evaluation, " + quarter.id(), draft, page(draft));
        }
        return document(
                "Report of the plan, " + quarter.id(),
                path + "/quarters/" + quarter.id(),
                page(path + "/report?quarter=" + quarter.id()));
    }

    /** Where a browser signs in and reads what the API answers with a token. */
    private static String page(String path) {
        return path.replaceFirst("^/v1", "/pages");
    }

    private Answer document(String title, String counted, String link) {
        Answer answer = calls.get(plan.resolve(counted));
        JsonNode content = answer.content();
        return content == null
                ? answer
                : Answer.of(JsonNodeFactory.instance
                        .objectNode()
                        .put("title", title)
                        .put("link", pages.resolve(link).toString())
                        .put("text", counts(content.path("ratings"))));
    }

    private static String counts(JsonNode ratings) {
        StringJoiner counts = new StringJoiner(", ");
        RATINGS.forEach((rating, words) -> {
            if (ratings.path(rating).asInt() > 0) {
                counts.add(ratings.path(rating).asInt() + " " + words);
            }
        });
        return counts.length() == 0 ? "" : "measures: " + counts;
    }

    private static Map<String, String> ratings() {
        Map<String, String> ratings = new LinkedHashMap<>();
        ratings.put("BLUE", "blue (complete)");
        ratings.put("GREEN", "green");
        ratings.put("AMBER", "amber");
        ratings.put("RED", "red");
        ratings.put("NOT_RATED", "not rated");
        return ratings;
    }
}
