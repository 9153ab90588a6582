package childrens.improvement.metrics.list;

import java.util.Comparator;

/** The order of children of whom a block speaks for one and the same reason: longest since the child was last seen. */
final class ChildOrder {

    static final Comparator<Placed> LONGEST_UNSEEN = Comparator.comparing(
                    (Placed each) -> each.child().lastSeenOn(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(each -> each.child().subject());

    private ChildOrder() {}
}
