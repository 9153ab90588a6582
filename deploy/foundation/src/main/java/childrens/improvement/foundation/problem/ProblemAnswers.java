package childrens.improvement.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes problems as answers, and faults as problems that tell the caller nothing but where to ask. */
@Singleton
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    Response of(Problem problem, @Nullable Duration retryAfter) {
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(text(problem));
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    Response of(Problem problem) {
        return of(problem, null);
    }

    /** The answer to a fault of ours: the log has the cause under the id that the caller is given. */
    Problem fault(Throwable cause) {
        var id = UUID.randomUUID();
        LOG.errorf(cause, "Request failed, told the caller %s", id);
        return Problem.of(500, "This is a fault of the service. Its log has the cause under " + id + ".");
    }

    String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
