package childrens.improvement.metrics.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a unit of work has found out about children: of use in memory once the transaction stands. */
public final class Found {

    /** Nothing. */
    static final Found NOTHING = new Found(List.of(), Map.of());

    private final Collection<String> outdated;
    private final Map<String, KnownChild> children;

    Found(Collection<String> outdated, Map<String, KnownChild> children) {
        this.outdated = outdated;
        this.children = children;
    }

    Collection<String> outdated() {
        return outdated;
    }

    Map<String, KnownChild> children() {
        return children;
    }
}
