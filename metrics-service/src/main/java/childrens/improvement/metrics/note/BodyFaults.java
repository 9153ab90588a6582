package childrens.improvement.metrics.note;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a body or a parameter, to be told at once. */
final class BodyFaults {

    private static final int LONGEST = 2000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final List<FieldError> faults = new ArrayList<>();

    /** One of some words; it has to be there. */
    String word(String member, @Nullable String value, List<String> words) {
        if (value == null || !words.contains(value)) {
            faults.add(new FieldError("/" + member, "one of " + String.join(", ", words)));
        }
        return value == null ? "" : value;
    }

    /** Text that can be kept, or null when it says nothing. */
    @Nullable
    String text(String member, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        boolean kept = value.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (!kept || value.codePointCount(0, value.length()) > LONGEST) {
            faults.add(new FieldError("/" + member, "text of at most " + LONGEST + " characters"));
        }
        return value.strip();
    }

    /** A day that can be meant. */
    void day(String member, @Nullable LocalDate value) {
        if (value != null && (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR)) {
            missing(member, "a date from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    void missing(String member, String detail) {
        faults.add(new FieldError("/" + member, detail));
    }

    void refuse() {
        refuse("The body cannot be taken.");
    }

    void refuse(String detail) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(detail, faults.toArray(FieldError[]::new));
        }
    }

    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw ProblemException.badRequest("A body is needed.", new FieldError("", "a JSON object"));
        }
        return body;
    }
}
