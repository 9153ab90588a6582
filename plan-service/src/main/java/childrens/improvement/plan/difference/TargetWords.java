package childrens.improvement.plan.difference;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A target in a few words. */
final class TargetWords {

    private TargetWords() {}

    static String of(
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String part,
            @Nullable String direction) {
        StringBuilder words = new StringBuilder(kind.replace('-', ' '));
        if (value != null) {
            words.append(' ').append(plain(value));
        }
        if (upper != null) {
            words.append(" to ").append(plain(upper));
        }
        if (direction != null) {
            words.append(' ').append(direction);
        }
        if (part != null) {
            words.append(' ').append(part);
        }
        return words.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
