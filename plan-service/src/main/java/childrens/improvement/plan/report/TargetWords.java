package childrens.improvement.plan.report;

import childrens.improvement.plan.document.PlacementTarget;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a measure is held against, in words, with the plan's own beside them. */
final class TargetWords {

    private TargetWords() {}

    static String of(PlacementTarget target) {
        StringBuilder text = new StringBuilder(kind(target));
        if (target.part() != null) {
            text.append(" for ").append(target.part().replace('-', ' '));
        }
        text.append(": “").append(target.wording()).append('”');
        if (target.from() != null) {
            text.append(", from ").append(UkWords.day(target.from()));
        }
        if (target.until() != null) {
            text.append(", until ").append(UkWords.day(target.until().minusDays(1)));
        }
        if (target.implied()) {
            text.append(", said without a number");
        }
        if (target.status().equals("proposed")) {
            text.append(", proposed");
        }
        if (!target.adopted()) {
            text.append(", not the one that was adopted");
        }
        return text.toString();
    }

    private static String kind(PlacementTarget target) {
        return switch (target.kind()) {
            case "at-least" -> "At least " + value(target.value());
            case "at-most" -> "At most " + value(target.value());
            case "band" -> "Between " + value(target.value()) + " and " + value(target.upper());
            case "every-one" -> "Every one";
            case "none-left" -> "None left";
            case "maintain" -> target.value() == null ? "Maintain" : "Maintain " + value(target.value());
            case "direction" -> "down".equals(target.direction()) ? "Fewer" : "More";
            case "comparator" -> "Against a comparator";
            case "to-be-confirmed" -> "To be confirmed";
            default -> target.kind();
        };
    }

    private static String value(@Nullable BigDecimal value) {
        return value == null ? "a number still to be set" : UkWords.number(value);
    }
}
