package childrens.improvement.foundation.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what never reaches a resource: too large, at no known address, or not a request at all. */
@Singleton
public class UnmatchedRequests {

    private final ProblemAnswers answers;
    private final Callers callers;
    private final long largestBody;

    UnmatchedRequests(
            ProblemAnswers answers,
            Callers callers,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
                    MemorySize largestBody) {
        this.answers = answers;
        this.callers = callers;
        this.largestBody = largestBody.asLongValue();
    }

    /** Before everything the size, because the framework would answer without a body; behind everything the rest. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseTooLarge).failureHandler(this::failed);
        router.route().order(Integer.MAX_VALUE).handler(this::notFound);
    }

    private void refuseTooLarge(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLarge(length)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, Problem.of(413, Refusals.detailOf(413)));
        } else {
            request.next();
        }
    }

    private boolean tooLarge(String length) {
        try {
            return Long.parseLong(length) > largestBody;
        } catch (NumberFormatException beyondEverySize) {
            return true;
        }
    }

    private void notFound(RoutingContext request) {
        callers.unlessUnknown(request, Problem.of(404, Refusals.detailOf(404)))
                .subscribe()
                .with(problem -> answer(request, problem), cause -> answer(request, answers.fault(cause)));
    }

    private void failed(RoutingContext request) {
        var status = request.statusCode();
        answer(
                request,
                status >= 400 && status < 500 || request.failure() == null
                        ? Problem.of(status < 400 ? 500 : status, Refusals.detailOf(status))
                        : answers.fault(request.failure()));
    }

    private void answer(RoutingContext request, Problem problem) {
        var response = request.response();
        if (response.ended()) {
            return;
        }
        if (problem.status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(answers.text(problem));
    }
}
