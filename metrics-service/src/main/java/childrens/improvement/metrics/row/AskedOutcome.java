package childrens.improvement.metrics.row;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.Outcome;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the parameter {@code outcome}. */
public final class AskedOutcome {

    private AskedOutcome() {}

    /**
     * The outcome, or null when none is asked for.
     *
     * @throws ProblemException 400 for a word that is none
     */
    public static @Nullable Outcome parse(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(Outcome.values())
                        .filter(each -> each.wireName().equals(word))
                        .findFirst()
                        .orElseThrow(AskedOutcome::unreadable);
    }

    private static ProblemException unreadable() {
        String words = Arrays.stream(Outcome.values()).map(Outcome::wireName).collect(Collectors.joining(", "));
        return ProblemException.badRequest(
                "The parameter outcome cannot be read: one of " + words + ".",
                new FieldError("/outcome", "one of " + words));
    }
}
