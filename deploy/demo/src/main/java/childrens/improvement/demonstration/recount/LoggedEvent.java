package childrens.improvement.demonstration.recount;

import childrens.improvement.demonstration.calendar.EnglishDays;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One event as its line has it.
 *
 * @param earliest the first moment that its time can mean
 * @param latest the last moment that its time can mean; the same unless the line has a date alone
 */
record LoggedEvent(
        String id,
        String type,
        String subject,
        Instant earliest,
        Instant latest,
        Instant recordedAt,
        @Nullable String replaces,
        JsonNode data) {

    static LoggedEvent read(JsonNode line) {
        var time = line.path("time").asText();
        var dateOnly = time.length() == "2020-01-01".length();
        var earliest = dateOnly
                ? EnglishDays.startOf(LocalDate.parse(time))
                : OffsetDateTime.parse(time).toInstant();
        return new LoggedEvent(
                line.path("id").asText(),
                line.path("type").asText(),
                line.path("subject").asText(),
                earliest,
                dateOnly ? EnglishDays.endOf(LocalDate.parse(time)).minusNanos(1) : earliest,
                OffsetDateTime.parse(line.path("recordedtime").asText()).toInstant(),
                line.has("replaces") ? line.path("replaces").asText() : null,
                line.path("data"));
    }

    boolean is(String... types) {
        for (var each : types) {
            if (type.equals(each)) {
                return true;
            }
        }
        return false;
    }

    String text(String member) {
        return data.path(member).asText("");
    }

    LocalDate day() {
        return EnglishDays.dayOf(earliest);
    }

    /** The event that this one takes the place of or withdraws, or null. */
    @Nullable
    String against() {
        return replaces != null ? replaces : is("record.voided") ? text("voids") : null;
    }
}
