package childrens.improvement.alerting.page;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes pages from the templates. */
@ApplicationScoped
class Pages {

    private final Engine engine;

    Pages(Engine engine) {
        this.engine = engine;
    }

    RestResponse<String> page(int status, String template, Map<String, Object> data) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(engine.getTemplate(template).data(data).render())
                .build();
    }

    /** A page that only says something. */
    RestResponse<String> said(int status, String heading, String text) {
        return page(status, "said.html", Map.of("heading", heading, "text", text));
    }

    /** What is wrong, as a sentence. */
    static String wrong(ProblemException refused) {
        return Stream.concat(
                        Stream.of(String.valueOf(refused.problem().detail())),
                        refused.problem().errors().stream().map(FieldError::detail))
                .collect(Collectors.joining(" "));
    }
}
