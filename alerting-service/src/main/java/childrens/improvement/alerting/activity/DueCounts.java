package childrens.improvement.alerting.activity;

import childrens.improvement.alerting.escalation.Activities;
import childrens.improvement.alerting.escalation.Activities.Span;
import childrens.improvement.alerting.escalation.Ladder;
import childrens.improvement.alerting.peer.ServiceCalls;
import childrens.improvement.alerting.peer.ServiceCalls.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks metrics-service what has to be done. */
@ApplicationScoped
class DueCounts {

    private final URI metrics;
    private final ServiceCalls calls;
    private final Activities activities;

    DueCounts(@ConfigProperty(name = "metrics.url") URI metrics, ServiceCalls calls, Ladder ladder) {
        this.metrics = metrics;
        this.calls = calls;
        this.activities = ladder.activities();
    }

    /** What is to be told on the morning of the day. */
    Result of(LocalDate day) {
        List<Counted> found = new ArrayList<>();
        for (Question question : questions(day)) {
            Answer answer = calls.get(question.at(metrics));
            JsonNode content = answer.content();
            if (content == null || !content.path("items").isArray()) {
                String problem = answer.problem();
                return new Result(List.of(), problem == null ? "metrics-service answered what is no count" : problem);
            }
            try {
                content.path("items").forEach(item -> found.add(counted(item, question.isAhead())));
            } catch (DateTimeException unreadable) {
                return new Result(List.of(), "metrics-service answered what is no count");
            }
        }
        return new Result(found.stream().filter(one -> one.open() > 0).toList(), null);
    }

    private List<Question> questions(LocalDate day) {
        List<Question> questions = new ArrayList<>();
        activities.classes().forEach((rule, measures) -> {
            questions.add(new Question(measures, activities.ahead(day, rule.workingDaysBefore()), true));
            questions.add(new Question(measures, activities.passed(day), false));
        });
        return questions;
    }

    private static Counted counted(JsonNode item, boolean isAhead) {
        return new Counted(
                item.path("measure").asText(),
                isAhead,
                item.path("done").asInt(),
                item.path("open").asInt(),
                OffsetDateTime.parse(item.path("dueBefore").asText()).toInstant());
    }

    /**
     * What was answered.
     *
     * @param counted what is not done
     * @param problem why that is not known; null when it is
     */
    record Result(List<Counted> counted, @Nullable String problem) {}

    private record Question(List<String> measures, Span span, boolean isAhead) {

        URI at(URI metrics) {
            return metrics.resolve("/v1/due?measure=" + String.join("&measure=", measures) + "&after=" + span.after()
                    + "&until=" + span.until());
        }
    }
}
