package childrens.improvement.metrics.entered;

import childrens.improvement.metrics.timeliness.Window;
import childrens.improvement.metrics.timeliness.WindowKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the window of an entered value: {@code {"kind": "quarter", "from": "2020-07-01", "until": "2020-10-01"}}, where
 * either day can be left out, or the word of the kind with a day {@code at} that it ends with.
 */
final class EnteredWindow {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private EnteredWindow() {}

    /** The window; empty when it is none. */
    static Optional<Window> read(@Nullable JsonNode window, @Nullable String at) {
        if (window == null) {
            return Optional.empty();
        }
        WindowKind kind = WindowKind.of(window.isObject() ? window.path("kind").asText() : window.asText())
                .orElse(null);
        LocalDate from = day(window.path("from").textValue());
        LocalDate until = day(window.path("until").textValue());
        LocalDate last = until != null ? until.minusDays(1) : window.isObject() ? null : day(at);
        if (kind == null) {
            return Optional.empty();
        }
        if (last == null) {
            last = from == null ? null : kind.periodOf(from).until().minusDays(1);
        }
        if (last == null) {
            return Optional.empty();
        }
        Window read = kind.endingOn(last);
        return Optional.of(read).filter(each -> from == null || each.from().equals(from));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
