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
            case "at-least" -> "At least " + value(target, target.value());
            case "at-most" -> "At most " + value(target, target.value());
            case "band" -> "Between " + value(target, target.value()) + " and " + value(target, target.upper());
            case "every-one" -> "Every one";
            case "none-left" -> "None left";
            case "maintain" -> target.value() == null ? "Maintain" : "Maintain " + value(target, target.value());
            case "direction" -> "down".equals(target.direction()) ? "Fewer" : "More";
            case "comparator" -> "Against a comparator";
            case "to-be-confirmed" -> "To be confirmed";
            default -> target.kind();
        };
    }

    /** The number; in percent where the plan's own words have it so. */
    private static String value(PlacementTarget target, @Nullable BigDecimal value) {
        if (value == null) {
            return "a number still to be set";
        }
        String number = UkWords.number(value);
        return target.wording().contains(number + "%") ? number + "%" : number;
    }
}
