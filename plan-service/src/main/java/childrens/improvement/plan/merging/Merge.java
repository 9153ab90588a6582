package childrens.improvement.plan.merging;

import childrens.improvement.plan.merging.Step.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges a document with what is kept, part by part.
 *
 * @param base the parts of the document that was imported last
 * @param kept the parts that are kept, those that are archived too
 * @param archived which of them are archived
 */
public record Merge(Map<PartKey, ?> base, Map<PartKey, ?> kept, Set<PartKey> archived) {

    /** What has to be done, in the order of the new document; what it takes away comes last, the inner parts first. */
    public List<Step> steps(Map<PartKey, ?> given) {
        List<Step> steps = new ArrayList<>();
        for (PartKey key : given.keySet()) {
            add(steps, key, given(key, base.get(key), kept.get(key), Objects.requireNonNull(given.get(key))), given);
        }
        List<PartKey> gone = new ArrayList<>(new LinkedHashSet<>(base.keySet()));
        gone.removeAll(given.keySet());
        for (int index = gone.size() - 1; index >= 0; index--) {
            PartKey key = gone.get(index);
            add(steps, key, gone(key, Objects.requireNonNull(base.get(key)), kept.get(key)), given);
        }
        return List.copyOf(steps);
    }

    private @Nullable Outcome given(PartKey key, @Nullable Object was, @Nullable Object now, Object says) {
        boolean hidden = archived.contains(key);
        if (says.equals(was)) {
            return null;
        }
        if (now == null) {
            return Outcome.ADDED;
        }
        if (now.equals(says)) {
            return !hidden ? null : was == null ? Outcome.RESTORED : Outcome.CONFLICT;
        }
        return now.equals(was) && !hidden ? Outcome.CHANGED : Outcome.CONFLICT;
    }

    private @Nullable Outcome gone(PartKey key, Object was, @Nullable Object now) {
        if (now == null || archived.contains(key)) {
            return null;
        }
        return now.equals(was) ? Outcome.ARCHIVED : Outcome.CONFLICT;
    }

    private void add(List<Step> steps, PartKey key, @Nullable Outcome outcome, Map<PartKey, ?> given) {
        if (outcome != null) {
            steps.add(new Step(key, outcome, base.get(key), kept.get(key), given.get(key)));
        }
    }
}
