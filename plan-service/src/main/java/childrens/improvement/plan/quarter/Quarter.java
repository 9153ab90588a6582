package childrens.improvement.plan.quarter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a plan's year, which runs from April to March.
 *
 * @param year such as {@code 2020-21}
 * @param number 1 (April to June) to 4
 */
public record Quarter(String year, int number) {

    private static final Pattern TEXT = Pattern.compile("((\\d{4})-(\\d{2}))-Q([1-4])");
    private static final int APRIL = 4;

    /** The quarter of a text such as {@code 2020-21-Q2}; empty for any other text. */
    public static Optional<Quarter> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() && isYear(matcher.group(2), matcher.group(3))
                ? Optional.of(new Quarter(matcher.group(1), Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }

    /** The quarter of a month. */
    public static Quarter of(YearMonth month) {
        int first = month.getMonthValue() < APRIL ? month.getYear() - 1 : month.getYear();
        int number = (month.getMonthValue() + 12 - APRIL) % 12 / 3 + 1;
        return new Quarter("%d-%02d".formatted(first, (first + 1) % 100), number);
    }

    private static boolean isYear(String first, String second) {
        return (Integer.parseInt(first) + 1) % 100 == Integer.parseInt(second);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return LocalDate.of(Integer.parseInt(year.substring(0, 4)), APRIL, 1).plusMonths(3L * (number - 1));
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    /** The quarter after it, of the next year after the fourth. */
    public Quarter next() {
        if (number < 4) {
            return new Quarter(year, number + 1);
        }
        int first = Integer.parseInt(year.substring(0, 4)) + 1;
        return new Quarter("%d-%02d".formatted(first, (first + 1) % 100), 1);
    }

    /** The quarter before it in the same year; the first has none. */
    public Optional<Quarter> before() {
        return number == 1 ? Optional.empty() : Optional.of(new Quarter(year, number - 1));
    }

    /** Such as {@code 2020-21-Q2}. */
    public String text() {
        return year + "-Q" + number;
    }
}
