package childrens.improvement.foundation.paging;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a page has: 1 to 500, 50 unless asked for. */
public final class Limit {

    private static final int DEFAULT = 50;
    private static final int LARGEST = 500;

    private Limit() {}

    /** Reads the parameter {@code limit}; anything else than a whole number from 1 to 500 is a 400. */
    public static int parse(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        if (text.matches("\\d{1,3}")) {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= LARGEST) {
                return limit;
            }
        }
        throw ProblemException.badRequest(
                "The limit cannot be read.", new FieldError("/limit", "a whole number from 1 to " + LARGEST));
    }
}
