package childrens.improvement.metrics.definition;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a request, to be told at once. */
final class ChangeFaults {

    private static final int LAST_YEAR = 2099;

    private final List<FieldError> faults = new ArrayList<>();

    void add(String member, String detail) {
        faults.add(new FieldError("/" + member, detail));
    }

    /** Text that says something and can be kept; empty with a fault when there is none. */
    String text(String member, @Nullable String value, int longest) {
        String text = value == null ? "" : value.strip();
        boolean kept = text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (text.isEmpty() || !kept || text.codePointCount(0, text.length()) > longest) {
            add(member, "text of 1 to " + longest + " characters");
        }
        return text;
    }

    /** A day that can be meant. */
    void day(String member, @Nullable LocalDate value) {
        if (value != null && (value.isBefore(ChangeRules.ALWAYS) || value.getYear() > LAST_YEAR)) {
            add(member, "a date from " + ChangeRules.ALWAYS + " to the end of " + LAST_YEAR);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(
                    "The change cannot be taken: " + faults.get(0).pointer() + ": "
                            + faults.get(0).detail() + ".",
                    faults.toArray(FieldError[]::new));
        }
    }
}
