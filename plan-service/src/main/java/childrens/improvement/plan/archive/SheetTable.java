package childrens.improvement.plan.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a spreadsheet.
 *
 * @param columns the heads
 * @param frozenColumns how many stay in sight when one scrolls sideways
 * @param rows texts and numbers, one for each column
 */
public record SheetTable(List<String> columns, int frozenColumns, List<List<@Nullable Object>> rows) {

    /** A table without rows. */
    public static SheetTable of(int frozenColumns, String... columns) {
        return new SheetTable(List.of(columns), frozenColumns, new ArrayList<>());
    }

    /** Adds a row. */
    public void add(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.asList(cells));
    }
}
