package childrens.improvement.plan.history;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was changed, newest first; a change that is made meanwhile moves nothing on the pages that follow. */
@ApplicationScoped
public class HistoryReader {

    private final ChangeTable table;

    HistoryReader(ChangeTable table) {
        this.table = table;
    }

    /** A page of what became of one thing, by its kind and its id. */
    public Page<ChangeResponse> ofThing(String kind, String id, @Nullable String limit, @Nullable String cursor) {
        return page(ChangeFilter.ofThing(kind, id), limit, cursor);
    }

    /** A page of what the filter lets through. */
    Page<ChangeResponse> page(ChangeFilter filter, @Nullable String limit, @Nullable String cursor) {
        int size = Limit.parse(limit);
        List<ChangeResponse> found = table.find(filter.after(cursor), size + 1);
        List<ChangeResponse> shown = found.stream().limit(size).toList();
        String next = found.size() > size
                ? Cursor.of(Map.of("before", Long.toString(shown.get(size - 1).id())))
                        .text()
                : null;
        return new Page<>(shown, next);
    }
}
