package childrens.improvement.foundation.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request that ends with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** 400: the request cannot be understood; the errors say where. */
    public static ProblemException badRequest(String detail, FieldError... errors) {
        return of(400, detail, errors);
    }

    /** 403: whoever asks may not do this. */
    public static ProblemException forbidden(String detail) {
        return of(403, detail);
    }

    /** 404: not there, or out of reach of whoever asks. */
    public static ProblemException notFound(String detail) {
        return of(404, detail);
    }

    /** 409: what is asked for contradicts the present state. */
    public static ProblemException conflict(String detail) {
        return of(409, detail);
    }

    /** 412: the version in {@code If-Match} is not the present one. */
    public static ProblemException preconditionFailed(String detail) {
        return of(412, detail);
    }

    /** 428: {@code If-Match} is missing. */
    public static ProblemException preconditionRequired(String detail) {
        return of(428, detail);
    }

    /** 413: more bytes than are taken. */
    public static ProblemException tooLarge(String detail) {
        return of(413, detail);
    }

    /** 415: a content type that is not read here. */
    public static ProblemException unsupportedMediaType(String detail) {
        return of(415, detail);
    }

    /** 503: something that this needs is away; the whole request may be sent again after a while. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(503, detail), retryAfter);
    }

    private static ProblemException of(int status, String detail, FieldError... errors) {
        return new ProblemException(Problem.of(status, detail, errors), null);
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }

    /** When to try again, or null when trying again is of no use. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
