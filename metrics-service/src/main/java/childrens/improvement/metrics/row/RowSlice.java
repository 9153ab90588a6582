package childrens.improvement.metrics.row;

import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.Reach;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one page. Pages are cut out of the whole list, before reach is looked at: at one moment and known moment
 * the list is always the same, so that pages add up whatever happens between them.
 *
 * @param rows those of the page that are in reach
 * @param next position in the whole list at which the page that follows begins, or -1 on the last
 * @param withheld how many rows of the whole list are out of reach
 */
record RowSlice(List<OwnedRow> rows, int next, int withheld) {

    private static final int NONE = -1;

    static RowSlice of(List<OwnedRow> all, Reach reach, int from, int limit) {
        List<OwnedRow> page = new ArrayList<>();
        int next = NONE;
        for (int position = Math.min(from, all.size()); position < all.size() && next == NONE; position++) {
            OwnedRow row = all.get(position);
            if (reach.holds(row)) {
                if (page.size() == limit) {
                    next = position;
                } else {
                    page.add(row);
                }
            }
        }
        int within = (int) all.stream().filter(reach::holds).count();
        return new RowSlice(List.copyOf(page), next, all.size() - within);
    }

    boolean isLast() {
        return next == NONE;
    }
}
