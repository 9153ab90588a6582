package childrens.improvement.foundation.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationRedirectException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what never reaches a resource: too large, at no known address, or not a request at all. */
@Singleton
public class UnmatchedRequests {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/;,\\s]+/[^/;,\\s]+\\s*(;|$)");

    /** Routes of a framework's filters have the negative of the filter's priority; who asks is known at -100. */
    private static final int AFTER_IDENTITY = -50;

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

    /** Before everything what the framework would answer without a body or as a fault; behind everything the rest. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseTooLarge).failureHandler(this::failed);
        router.route().order(AFTER_IDENTITY).handler(this::refuseNonsense);
        router.route().order(Integer.MAX_VALUE).handler(request -> refuse(request, 404));
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, this::failed));
    }

    private void refuseTooLarge(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && tooLarge(length)) {
            request.response()
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .endHandler(answered -> request.request().connection().close());
            answer(request, Problem.of(413, Refusals.detailOf(413)));
        } else {
            request.next();
        }
    }

    /** A content type that is none would be a fault where it is parsed, and without one any method would do. */
    private void refuseNonsense(RoutingContext request) {
        var contentType = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (contentType == null
                ? hasBody(request)
                : !MEDIA_TYPE.matcher(contentType).lookingAt()) {
            refuse(request, 415);
        } else {
            request.next();
        }
    }

    private static boolean hasBody(RoutingContext request) {
        var headers = request.request().headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private boolean tooLarge(String length) {
        try {
            return Long.parseLong(length) > largestBody;
        } catch (NumberFormatException beyondEverySize) {
            return true;
        }
    }

    private void refuse(RoutingContext request, int status) {
        callers.unlessUnknown(request, Problem.of(status, Refusals.detailOf(status)))
                .subscribe()
                .with(problem -> answer(request, problem), cause -> answer(request, answers.fault(cause)));
    }

    private void failed(RoutingContext request) {
        if (request.failure() instanceof AuthenticationRedirectException elsewhere) {
            redirect(request, elsewhere);
            return;
        }
        var status = request.statusCode();
        answer(
                request,
                status >= 400 && status < 500 || request.failure() == null
                        ? Problem.of(status < 400 ? 500 : status, Refusals.detailOf(status))
                        : answers.fault(request.failure()));
    }

    /** A browser that comes back from the identity provider is sent on to the page that it asked for. */
    private static void redirect(RoutingContext request, AuthenticationRedirectException elsewhere) {
        request.response()
                .setStatusCode(elsewhere.getCode())
                .putHeader(HttpHeaders.LOCATION, elsewhere.getRedirectUri())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
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
