package childrens.improvement.alerting.escalation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class of one measure.
 *
 * @param then its class
 * @param occurrences the occurrences that are of the class; empty for all of them
 * @param otherwise the class of the other occurrences
 */
public record MeasureRule(LadderClass then, Set<String> occurrences, LadderClass otherwise) {

    /** Copies the occurrences. */
    public MeasureRule {
        occurrences = Set.copyOf(occurrences);
    }

    LadderClass of(@Nullable String occurrence) {
        boolean all = occurrences.isEmpty();
        return all || occurrence != null && occurrences.contains(occurrence) ? then : otherwise;
    }
}
