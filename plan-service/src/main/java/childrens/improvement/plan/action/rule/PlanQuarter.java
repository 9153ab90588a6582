package childrens.improvement.plan.action.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter of a plan year, written {@code 2020-21-Q3}.
 *
 * @param year the plan year, April to March
 * @param number 1 to 4
 */
public record PlanQuarter(String year, int number) {

    /** How a quarter is written. */
    public static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-Q[1-4]");

    /** Reads a quarter of the form. */
    public static PlanQuarter parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("is no quarter: " + text);
        }
        int dash = text.lastIndexOf('-');
        return new PlanQuarter(text.substring(0, dash), text.charAt(text.length() - 1) - '0');
    }

    /** The quarter that follows in the same plan year; the fourth has none. */
    public Optional<PlanQuarter> next() {
        return number == 4 ? Optional.empty() : Optional.of(new PlanQuarter(year, number + 1));
    }

    /** The plan year before its own. */
    public String yearBefore() {
        int first = Integer.parseInt(year.substring(0, 4));
        return "%d-%02d".formatted(first - 1, first % 100);
    }

    /** The quarter as it is written. */
    public String text() {
        return year + "-Q" + number;
    }
}
