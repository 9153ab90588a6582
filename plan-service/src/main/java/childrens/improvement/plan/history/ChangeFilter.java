package childrens.improvement.plan.history;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which changes a list shows: conditions with their values, in order. */
final class ChangeFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private ChangeFilter() {}

    static ChangeFilter ofPlan(String year) {
        return new ChangeFilter().is("plan_year", year);
    }

    static ChangeFilter ofThing(String kind, String id) {
        return new ChangeFilter().is("kind", kind).is("object", id);
    }

    /** The column has the value; any, where the value is null. */
    ChangeFilter is(String column, @Nullable String value) {
        return value == null ? this : with(column + " = ?", value);
    }

    /** From the instant, or the start of the London day. */
    ChangeFilter from(@Nullable String from) {
        return from == null ? this : with("at >= ?", instant("/from", from));
    }

    /** Before the instant, or the start of the London day. */
    ChangeFilter until(@Nullable String until) {
        return until == null ? this : with("at < ?", instant("/until", until));
    }

    /** After the page that the cursor ends. */
    ChangeFilter after(@Nullable String cursor) {
        return cursor == null ? this : with("id < ?", Cursor.parse(cursor).number("before"));
    }

    String sql() {
        return "select * from change where " + String.join(" and ", conditions) + " order by id desc limit ?";
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    private ChangeFilter with(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
        return this;
    }

    private static OffsetDateTime instant(String pointer, String text) {
        try {
            Instant instant =
                    text.contains("T") ? OffsetDateTime.parse(text).toInstant() : London.startOf(LocalDate.parse(text));
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    "The time cannot be read.", new FieldError(pointer, "a day, or an instant with its offset"));
        }
    }
}
