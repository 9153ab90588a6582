package childrens.improvement.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What each exception is to the caller. */
@Singleton
public class ProblemMappers {

    private static final int NOT_ALLOWED = 405;

    private final ProblemAnswers answers;
    private final Callers callers;
    private final AllowedMethods allowed;

    ProblemMappers(ProblemAnswers answers, Callers callers, AllowedMethods allowed) {
        this.answers = answers;
        this.allowed = allowed;
        this.callers = callers;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refused) {
        return answers.of(refused.problem(), refused.retryAfter());
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response withoutToken() {
        return answers.of(Callers.UNKNOWN);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response notAllowed() {
        return answers.of(Problem.of(403, "Your role does not allow this."));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException unreadable) {
        return refused(UnreadableJson.problem(unreadable));
    }

    /** The framework has a mapper of its own for this kind, which would answer without a problem. */
    @ServerExceptionMapper
    public Response ofAnotherShape(MismatchedInputException unreadable) {
        return unreadable(unreadable);
    }

    @ServerExceptionMapper
    public Response broken(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
                .toArray(FieldError[]::new);
        return answers.of(Problem.of(400, "The request does not keep to the rules.", errors));
    }

    /** What JAX-RS refuses; nobody without a token learns from it which paths, methods and types there are. */
    @ServerExceptionMapper
    public Uni<Response> webApplication(WebApplicationException refused, RoutingContext request) {
        var cause = refused.getCause();
        if (cause instanceof ProblemException problem) {
            return Uni.createFrom().item(refused(problem));
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return Uni.createFrom().item(unreadable(unreadable));
        }
        return callers.unlessUnknown(request, problemOf(refused))
                .map(problem -> withMethods(answers.of(problem), request.normalizedPath()));
    }

    @ServerExceptionMapper
    public Response fault(Throwable cause) {
        return answers.of(answers.fault(cause));
    }

    /** A method that an address does not take is answered with those that it takes (RFC 9110, section 15.5.6). */
    private Response withMethods(Response answer, String path) {
        if (answer.getStatus() != NOT_ALLOWED) {
            return answer;
        }
        var methods = allowed.at(path);
        return methods.isEmpty()
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, String.join(", ", methods))
                        .build();
    }

    private static Problem problemOf(WebApplicationException refused) {
        var status = refused.getResponse().getStatus();
        if (status == 404 && refused.getCause() != null) {
            return Problem.of(400, "A parameter of the address cannot be read.");
        }
        return Problem.of(status, Refusals.detailOf(status));
    }

    /** The path of a violation without the method's name, and without the argument's where the body itself is wrong. */
    private static String pointer(ConstraintViolation<?> violation) {
        var steps = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(1)
                .map(node -> "/" + node.getName() + (node.getIndex() == null ? "" : "/" + node.getIndex()))
                .toList();
        return String.join("", steps.size() > 1 ? steps.subList(1, steps.size()) : steps);
    }
}
