package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list of things; the pages of one list are all about the day of the first.
 *
 * @param on the day whose facts are shown first
 * @param after id of the last thing of the page before; empty for the first page
 * @param limit items of a page, at most
 */
public record ThingsOnDay(LocalDate on, String after, int limit) {

    /** Reads the parameters; 400 when one cannot be read. */
    public static ThingsOnDay parse(
            @Nullable String on, @Nullable String limit, @Nullable String cursor, LocalDate today) {
        int size = Limit.parse(limit);
        if (cursor != null) {
            Cursor read = Cursor.parse(cursor);
            return new ThingsOnDay(day("cursor", read.get("on")), read.get("after"), size);
        }
        return new ThingsOnDay(on == null ? today : day("on", on), "", size);
    }

    /**
     * The page.
     *
     * @param found one thing more than the limit, if there are so many
     */
    public <E, R> Page<R> page(List<E> found, Function<E, String> id, Function<E, R> response) {
        List<E> shown = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? Cursor.of(Map.of("on", on.toString(), "after", id.apply(shown.get(limit - 1))))
                        .text()
                : null;
        return new Page<>(shown.stream().map(response).toList(), next);
    }

    private static LocalDate day(String parameter, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest(
                    "The day cannot be read.", new FieldError("/" + parameter, "a day such as 2020-09-30"));
        }
    }
}
