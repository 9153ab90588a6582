package childrens.improvement.alerting.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to one child, as far as the page shows it.
 *
 * @param id opaque; of a line that tells of a child and of nothing owed, its place in the list
 * @param title of the measure
 * @param subject pseudonym of the child; null where nobody but named posts may see who it is
 * @param reference the council's own number, to type into the case system
 * @param link to the record there
 * @param dueBefore the first moment that is too late
 * @param metAt when it was done
 * @param daysSinceLastSeen days since the child was last seen; null where it never was, or where that is not asked
 * @param note what a manager said last of it, and its text
 * @param plannedFor the day for which it is planned
 * @param why why it stands in the block
 */
record ListRow(
        String id,
        @Nullable String measure,
        @Nullable String title,
        @Nullable String subject,
        @Nullable String reference,
        @Nullable String link,
        @Nullable String worker,
        @Nullable Instant dueBefore,
        @Nullable Instant metAt,
        @Nullable Long daysSinceLastSeen,
        @Nullable String note,
        @Nullable LocalDate plannedFor,
        @Nullable String why) {

    /** The row at the place, counted from 0 over the whole list. */
    static ListRow of(JsonNode row, int place) {
        JsonNode days = row.path("daysSinceLastSeen");
        return new ListRow(
                key(row, place),
                row.path("measure").textValue(),
                row.path("title").textValue(),
                row.path("subject").textValue(),
                row.path("reference").textValue(),
                row.path("link").textValue(),
                row.path("worker").textValue(),
                instant(row.path("dueBefore").textValue()),
                instant(row.path("metAt").textValue()),
                days.isNumber() ? days.asLong() : null,
                note(row.path("note")),
                day(row),
                row.path("why").textValue());
    }

    /** What a row is known by in its list. */
    static String key(JsonNode row, int place) {
        String id = row.path("id").textValue();
        return id == null ? "line-" + place : id;
    }

    /** What the child is called on the page. */
    String number() {
        if (reference != null) {
            return reference;
        }
        return subject == null ? "shown to named posts only" : subject;
    }

    private static @Nullable String note(JsonNode note) {
        String reason = note.path("reason").textValue();
        if (reason == null) {
            return note.textValue();
        }
        String text = note.path("text").textValue();
        String words = reason.replace('-', ' ');
        return text == null || text.isBlank() ? words : words + ": " + text;
    }

    private static @Nullable LocalDate day(JsonNode row) {
        String planned = row.path("plannedFor").textValue();
        String day = planned == null ? row.path("note").path("plannedFor").textValue() : planned;
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
