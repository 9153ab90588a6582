package childrens.improvement.plan.report;

import childrens.improvement.plan.document.PrintedValue;
import childrens.improvement.plan.report.MeasureRow.PrintedLine;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the plan prints, with the period that the value is of. */
final class PrintedWords {

    private PrintedWords() {}

    static PrintedLine of(PrintedValue printed) {
        String label = printed.heading() == null ? printed.label() : printed.heading() + " " + printed.label();
        return new PrintedLine(label, value(printed), period(printed), printed.line());
    }

    private static @Nullable String value(PrintedValue printed) {
        String counted = counted(printed.numerator(), printed.denominator());
        BigDecimal value = printed.value();
        if (value != null) {
            String words = printed.upper() == null
                    ? UkWords.inUnit(value, printed.unit())
                    : UkWords.number(value) + " to " + UkWords.inUnit(printed.upper(), printed.unit());
            String whole = counted == null ? words : counted + " (" + words + ")";
            return printed.parts().isEmpty() ? whole : whole + ": " + parts(printed);
        }
        return printed.parts().isEmpty() ? counted : parts(printed);
    }

    private static String parts(PrintedValue printed) {
        return printed.parts().stream()
                .map(part -> part.name() + ": " + UkWords.inUnit(part.value(), printed.unit()))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String counted(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null
                ? null
                : UkWords.number(numerator) + " of " + UkWords.number(denominator);
    }

    private static @Nullable String period(PrintedValue printed) {
        PrintedValue.Period period = printed.period();
        if (period == null) {
            return null;
        }
        String words = UkWords.period(period.from(), period.until());
        return printed.assumedPeriod() ? words + " (assumed)" : words;
    }
}
