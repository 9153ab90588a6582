package childrens.improvement.plan.merging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Merges the order of a list: that of the new document, unless people have ordered what the document has not. */
public final class Order {

    private Order() {}

    /**
     * The order in which the list stands afterwards.
     *
     * @param base ids in the order of the document that was imported last
     * @param kept all ids that are kept, in order; those of the new document among them
     * @param given ids in the order of the new document
     */
    public static List<String> merged(List<String> base, List<String> kept, List<String> given) {
        if (!ordered(base, kept)) {
            return kept;
        }
        Set<String> all = new LinkedHashSet<>(given);
        all.retainAll(kept);
        all.addAll(kept);
        return List.copyOf(all);
    }

    /** Whether document and people have both ordered the list, each in another way. */
    public static boolean conflict(List<String> base, List<String> kept, List<String> given) {
        return !ordered(base, kept) && !ordered(base, given) && !ordered(kept, given);
    }

    /** Whether what both have stands in both in the same order. */
    private static boolean ordered(List<String> one, List<String> other) {
        return one.stream()
                .filter(other::contains)
                .toList()
                .equals(other.stream().filter(one::contains).toList());
    }
}
