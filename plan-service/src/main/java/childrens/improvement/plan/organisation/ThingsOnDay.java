package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a list of things; the pages of one list are all about the day of the first.
 *
 * @param on the day whose facts are shown first
 * @param limit items of a page, as asked for
 * @param cursor from the page before, if there is one
 */
public record ThingsOnDay(
        LocalDate on, @Nullable String limit, @Nullable String cursor) {

    /** Reads the day; 400 when it cannot be read. */
    public static ThingsOnDay parse(
            @Nullable String on, @Nullable String limit, @Nullable String cursor, LocalDate today) {
        LocalDate day =
                cursor != null ? day("cursor", Cursor.parse(cursor).get("on")) : on == null ? today : day("on", on);
        return new ThingsOnDay(day, limit, cursor);
    }

    /** The page, of what is in one place by its id. */
    public <R> Page<R> page(Stream<R> found, Comparator<R> order, Function<R, String> id) {
        List<R> all = found.sorted(order.thenComparing(id)).toList();
        return ListPage.of(all, id, Map.of("on", on.toString()), limit, cursor);
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
