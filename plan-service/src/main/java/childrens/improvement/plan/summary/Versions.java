package childrens.improvement.plan.summary;

import childrens.improvement.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What {@code If-Match} must say. */
final class Versions {

    private Versions() {}

    /** 428 when the header is missing, 412 when it is not of the present version. */
    static void check(@Nullable String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.preconditionRequired("If-Match must give the version that was read.");
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw ProblemException.preconditionFailed("The summary is no longer as it was read: read it again.");
        }
    }
}
