package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of a list that is ordered by hand: a page starts behind the last thing of the page before. */
final class Offset {

    private Offset() {}

    /**
     * A page of the list.
     *
     * @param id of a thing, unique in the list
     */
    static <T> Page<T> page(List<T> all, Function<T, String> id, @Nullable String limit, @Nullable String cursor) {
        int size = Limit.parse(limit);
        int from = 0;
        if (cursor != null) {
            Cursor read = Cursor.parse(cursor);
            from = behind(all, id, read.get("after"), (int) read.number("from"));
        }
        List<T> shown = all.stream().skip(from).limit(size).toList();
        int end = from + shown.size();
        String next = end < all.size()
                ? Cursor.of(Map.of("after", id.apply(shown.get(shown.size() - 1)), "from", Integer.toString(end)))
                        .text()
                : null;
        return new Page<>(shown, next);
    }

    /** Behind the thing, wherever it stands by now; where it stood, when it has gone meanwhile. */
    private static <T> int behind(List<T> all, Function<T, String> id, String after, int otherwise) {
        for (int index = 0; index < all.size(); index++) {
            if (id.apply(all.get(index)).equals(after)) {
                return index + 1;
            }
        }
        return Math.max(0, Math.min(otherwise, all.size()));
    }
}
