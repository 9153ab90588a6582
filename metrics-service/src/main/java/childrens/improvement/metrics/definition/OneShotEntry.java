package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.OneShot;
import childrens.improvement.metrics.obligation.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What opens an obligation and what meets it, as it is written. */
record OneShotEntry(
        String opens,
        String key,
        List<String> meets,
        @Nullable String declines,
        @Nullable Set<String> exempt,
        @Nullable String cohort)
        implements ShapeEntry {
    @Override
    public Shape toDomain() {
        return new OneShot(opens, key, meets, declines, exempt == null ? Set.of() : exempt, cohort);
    }
}
