package childrens.improvement.demonstration;

import childrens.improvement.demonstration.recount.Fraction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Every value that the source plan prints for the measures of the demonstration, each with its own window.
 *
 * <p>Averages of parts of 2018/19 lie before the first event. Values without a label are those of the quarter or month
 * that they name, M011's too.
 */
public final class PrintedValues {

    private static final LocalDate APRIL_2019 = LocalDate.parse("2019-04-01");
    private static final LocalDate MARCH_END = LocalDate.parse("2020-03-31");
    private static final LocalDate APRIL = LocalDate.parse("2020-04-01");
    private static final LocalDate JUNE_END = LocalDate.parse("2020-06-30");
    private static final LocalDate JULY = LocalDate.parse("2020-07-01");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2020-09-01");
    private static final LocalDate SEPTEMBER_END = LocalDate.parse("2020-09-30");

    private static final List<PrintedValue> ALL = List.of(
            year("M001", "86", 3322, 3865),
            firstQuarter("M001", "94", 839, 892),
            secondQuarter("M001", "92", 742, 807),
            year("M002", "70", 1765, 2520),
            firstQuarter("M002", "88", 608, 692),
            secondQuarter("M002", "90", 668, 743),
            year("M003", "82", 3353, 4088),
            firstQuarter("M003", "94", 834, 887),
            secondQuarter("M003", "91", 953, 1047),
            year("M004", "44.2", 1326, 3000),
            sinceApril("M004", JUNE_END, "68.1", 817, 1200),
            sinceApril("M004", SEPTEMBER_END, "79.5", 1908, 2400),
            september("M004", "93", 372, 400),
            value("M005", "week", LocalDate.parse("2020-09-21"), LocalDate.parse("2020-09-27"), "100", 58, 58),
            firstQuarter("M006", "26", 13, 50),
            secondQuarter("M006", "22.5", 18, 80),
            firstQuarter("M009", "3.85", 2, 52),
            secondQuarter("M009", "21", 17, 81),
            september("M010", "41", 9, 22),
            firstQuarter("M011", "82", 41, 50),
            secondQuarter("M011", "65", 52, 80),
            year("M038", "80", 960, 1200),
            sinceApril("M038", JUNE_END, "90", 243, 270),
            sinceApril("M038", SEPTEMBER_END, "91", 546, 600));

    private PrintedValues() {}

    /** All of them, by measure and window. */
    public static List<PrintedValue> all() {
        return ALL;
    }

    private static PrintedValue year(String measure, String percent, int numerator, int denominator) {
        return value(measure, "year", APRIL_2019, MARCH_END, percent, numerator, denominator);
    }

    private static PrintedValue firstQuarter(String measure, String percent, int numerator, int denominator) {
        return value(measure, "quarter", APRIL, JUNE_END, percent, numerator, denominator);
    }

    private static PrintedValue secondQuarter(String measure, String percent, int numerator, int denominator) {
        return value(measure, "quarter", JULY, SEPTEMBER_END, percent, numerator, denominator);
    }

    private static PrintedValue sinceApril(
            String measure, LocalDate lastDay, String percent, int numerator, int denominator) {
        return value(measure, "ytd", APRIL, lastDay, percent, numerator, denominator);
    }

    private static PrintedValue september(String measure, String percent, int numerator, int denominator) {
        return value(measure, "month", SEPTEMBER, SEPTEMBER_END, percent, numerator, denominator);
    }

    private static PrintedValue value(
            String measure,
            String window,
            LocalDate from,
            LocalDate lastDay,
            String percent,
            int numerator,
            int denominator) {
        return new PrintedValue(
                measure, window, from, lastDay, new BigDecimal(percent), new Fraction(numerator, denominator));
    }
}
