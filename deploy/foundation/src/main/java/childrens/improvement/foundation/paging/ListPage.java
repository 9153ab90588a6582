package childrens.improvement.foundation.paging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of a list that is there as a whole. */
public final class ListPage {

    private static final String AFTER = "after";
    private static final String FROM = "from";

    private ListPage() {}

    /** A page of a list whose things have no ids: it starts where the page before ended. */
    public static <T> Page<T> of(List<T> all, @Nullable String limit, @Nullable String cursor) {
        int from = cursor == null ? 0 : place(Cursor.parse(cursor), all);
        return page(all, from, Limit.parse(limit), (last, end) -> Map.of(FROM, end));
    }

    /**
     * A page that starts behind the last thing of the page before, wherever that stands by now.
     *
     * @param id of a thing, unique in the list
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> id, @Nullable String limit, @Nullable String cursor) {
        return of(all, id, Map.of(), limit, cursor);
    }

    /**
     * The same of a list that was asked for with what the pages that follow are to know.
     *
     * @param kept what each cursor says too
     */
    public static <T> Page<T> of(
            List<T> all,
            Function<T, String> id,
            Map<String, String> kept,
            @Nullable String limit,
            @Nullable String cursor) {
        int from = cursor == null ? 0 : behind(Cursor.parse(cursor), all, id);
        return page(all, from, Limit.parse(limit), (last, end) -> {
            Map<String, String> values = new HashMap<>(kept);
            values.put(AFTER, id.apply(last));
            values.put(FROM, end);
            return values;
        });
    }

    private static <T> Page<T> page(List<T> all, int from, int size, Values<T> values) {
        int end = Math.min(from + size, all.size());
        String next = end < all.size()
                ? Cursor.of(values.of(all.get(end - 1), Integer.toString(end))).text()
                : null;
        return new Page<>(List.copyOf(all.subList(from, end)), next);
    }

    /** Behind the thing, wherever it stands by now; where it stood, when it has gone: there what followed it stands now. */
    private static <T> int behind(Cursor cursor, List<T> all, Function<T, String> id) {
        String after = cursor.get(AFTER);
        for (int index = 0; index < all.size(); index++) {
            if (id.apply(all.get(index)).equals(after)) {
                return index + 1;
            }
        }
        return Math.max(0, place(cursor, all) - 1);
    }

    private static int place(Cursor cursor, List<?> all) {
        return (int) Math.max(0, Math.min(cursor.number(FROM), all.size()));
    }

    /** What a cursor says of the last thing of its page, and of where that page ends. */
    private interface Values<T> {
        Map<String, String> of(T last, String end);
    }
}
