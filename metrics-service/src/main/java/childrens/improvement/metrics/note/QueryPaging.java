package childrens.improvement.metrics.note;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list of queries, newest first.
 *
 * @param limit how many
 * @param before only those that were asked before the one of this number
 */
record QueryPaging(int limit, long before) {

    private static final String BEFORE = "before";

    static QueryPaging parse(@Nullable String limit, @Nullable String cursor) {
        return new QueryPaging(
                Limit.parse(limit),
                cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number(BEFORE));
    }

    Page<Query> page(List<Query> newestFirst) {
        List<Query> rest =
                newestFirst.stream().filter(query -> query.id() < before).toList();
        List<Query> items = rest.subList(0, Math.min(limit, rest.size()));
        String next = rest.size() > limit
                ? Cursor.of(Map.of(BEFORE, Long.toString(items.get(limit - 1).id())))
                        .text()
                : null;
        return new Page<>(items, next);
    }
}
