package childrens.improvement.metrics.list;

import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.store.KnownChild;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list: something owed to a child, or how things stand with it.
 *
 * @param child whose
 * @param row what is owed, or null
 * @param why what is to be known of it besides, in words, or null
 */
record Line(
        KnownChild child, @Nullable OwnedRow row, @Nullable String why) {

    static Line of(OwnedRow row) {
        return new Line(row.child(), row, null);
    }

    static Line of(OwnedRow row, String why) {
        return new Line(row.child(), row, why);
    }
}
