package childrens.improvement.plan.report;

import childrens.improvement.plan.figure.Reading;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A computed figure in words.
 *
 * @param value such as {@code 93.0%}
 * @param counted numerator of denominator
 * @param period the window, in words
 * @param basis on which days it counts
 * @param open what waits and what is overdue; null where nothing does, or where it is not that kind of measure
 * @param reading the numbers themselves
 */
public record FigureLine(
        String value,
        @Nullable String counted,
        String period,
        String basis,
        @Nullable String open,
        Reading reading) {

    static FigureLine of(Reading reading) {
        return new FigureLine(
                value(reading), counted(reading), period(reading), basis(reading.basis()), open(reading), reading);
    }

    /** Value and, if it has them, numerator and denominator. */
    public String text() {
        return counted == null ? value : counted + " (" + value + ")";
    }

    /** The number in words; a percentage of nothing is no value. */
    static String value(Reading reading) {
        if (!reading.parts().isEmpty()) {
            return reading.parts().stream()
                    .map(part -> part.name() + ": " + UkWords.number(part.count())
                            + (part.percent() == null ? "" : " (" + UkWords.percent(part.percent()) + ")"))
                    .collect(Collectors.joining("; "));
        }
        if (reading.percent() != null) {
            return UkWords.percent(reading.percent());
        }
        if (reading.value() != null) {
            return UkWords.inUnit(reading.value(), reading.unit());
        }
        return "no value";
    }

    private static @Nullable String counted(Reading reading) {
        if (reading.numerator() == null || reading.denominator() == null) {
            return null;
        }
        return UkWords.number(reading.numerator()) + " of " + UkWords.number(reading.denominator());
    }

    /** The window in words. */
    static String period(Reading reading) {
        Reading.Window window = reading.window();
        return UkWords.period(window.from(), window.until());
    }

    private static String basis(String basis) {
        return switch (basis) {
            case "decided" -> "counted on the day it was done in time, or was last due";
            case "due" -> "counted on the last day it was due";
            case "completed" -> "counted on the day it was done";
            case "snapshot" -> "of those open on the last day";
            default -> basis;
        };
    }

    private static @Nullable String open(Reading reading) {
        Integer pending = reading.pending();
        Integer overdue = reading.overdueNow();
        if (overdue == null && pending == null) {
            return null;
        }
        return "still to do: " + UkWords.number(pending == null ? 0 : pending) + ", overdue: "
                + UkWords.number(overdue == null ? 0 : overdue);
    }
}
