package childrens.improvement.alerting.breach;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Where a page ended.
 *
 * @param at the instant of the first page, as which all pages are read
 */
public record Position(Instant at, Instant openedAt, UUID id) {

    /** Reads a cursor. */
    public static Position of(String cursor) {
        Cursor read = Cursor.parse(cursor);
        try {
            return new Position(read.instant("at"), read.instant("after"), UUID.fromString(read.get("id")));
        } catch (IllegalArgumentException notOurs) {
            throw ProblemException.badRequest(
                    "The cursor cannot be read.", new FieldError("/cursor", "take it from the page before"));
        }
    }

    /** The cursor of the page that follows. */
    public String cursor() {
        return Cursor.of(Map.of("at", at.toString(), "after", openedAt.toString(), "id", id.toString()))
                .text();
    }
}
