package childrens.improvement.plan.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that are longer than a cell may be go on in further columns: {@code content}, {@code content+2}, … */
final class LongTexts {

    /** Characters in a cell; a spreadsheet holds 32,767, and what guards a cell takes one. */
    private static final int LONGEST = 32_000;

    private static final String NEXT = "+";

    private LongTexts() {}

    static void put(Map<String, @Nullable Object> row, String column, Object value) {
        if (!(value instanceof String text) || text.length() <= LONGEST) {
            row.put(column, value);
            return;
        }
        int begin = 0;
        for (int part = 1; begin < text.length(); part++) {
            int end = Math.min(text.length(), begin + LONGEST);
            // two halves of one character stay together
            boolean cut = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
            row.put(part == 1 ? column : column + NEXT + part, text.substring(begin, cut ? end - 1 : end));
            begin = cut ? end - 1 : end;
        }
    }

    /** The column that another goes on; the column itself when it goes on none. */
    static String begun(String column) {
        int next = column.lastIndexOf(NEXT);
        return next > 0 && column.substring(next + 1).matches("[0-9]{1,4}") ? column.substring(0, next) : column;
    }
}
