package childrens.improvement.metrics.row;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.AskedMoment;
import java.time.Instant;
import java.util.Map;

/**
 * Where a page of a list begins, and the moments that the first page was asked for.
 *
 * @param list which list, so that a cursor is not taken for another
 * @param at as the rows stood when
 * @param knownAt as they were known when
 * @param from position of the first row that is looked at
 */
record RowCursor(String list, AskedMoment at, Instant knownAt, int from) {

    private static final String LIST = "list";
    private static final String AT = "at";
    private static final String KNOWN_AT = "knownAt";
    private static final String FROM = "from";

    /** Reads a cursor of the list; a 400 for anything else. */
    static RowCursor parse(String text, String list) {
        Cursor cursor = Cursor.parse(text);
        long from = cursor.number(FROM);
        if (!cursor.get(LIST).equals(list) || from < 0 || from > Integer.MAX_VALUE) {
            throw ProblemException.badRequest(
                    "The cursor cannot be read.", new FieldError("/cursor", "it belongs to another list"));
        }
        return new RowCursor(list, AskedMoment.reparse(cursor.get(AT)), cursor.instant(KNOWN_AT), (int) from);
    }

    RowCursor movedTo(int position) {
        return new RowCursor(list, at, knownAt, position);
    }

    String text() {
        return Cursor.of(Map.of(LIST, list, AT, at.text(), KNOWN_AT, knownAt.toString(), FROM, Integer.toString(from)))
                .text();
    }
}
