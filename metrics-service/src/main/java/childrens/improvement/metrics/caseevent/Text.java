package childrens.improvement.metrics.caseevent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What text may be: as long as an id may be, and such as every store can keep. */
final class Text {

    private static final int LONGEST_ID = 200;

    private Text() {}

    /** Whether a value is text of 1 to 200 characters, a character being what Unicode calls one. */
    static boolean isId(@Nullable Object value) {
        return value instanceof String text
                && !text.isEmpty()
                && text.codePointCount(0, text.length()) <= LONGEST_ID
                && canBeKept(text);
    }

    /**
     * Whether all text in a JSON value can be stored: the database takes neither the character of code 0 nor half of a
     * pair, and a number must be one that it can hold.
     */
    static boolean canBeKept(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .allMatch(member -> canBeKept(member.getKey()) && canBeKept(member.getValue()));
        }
        if (value instanceof List<?> elements) {
            return elements.stream().allMatch(Text::canBeKept);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number);
        }
        return !(value instanceof String text) || isWellFormed(text);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints()
                .noneMatch(point -> point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
