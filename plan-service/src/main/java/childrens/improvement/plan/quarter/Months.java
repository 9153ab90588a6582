package childrens.improvement.plan.quarter;

import childrens.improvement.foundation.problem.ProblemException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** The months of a plan's year. */
public final class Months {

    private Months() {}

    /** A month of a year; 404 for any other text. */
    public static YearMonth of(String year, String text) {
        YearMonth month = parse(text)
                .orElseThrow(() -> ProblemException.notFound("There is no such month; one is written like 2020-09."));
        if (!Quarter.of(month).year().equals(year)) {
            throw ProblemException.notFound("The month is not one of that year.");
        }
        return month;
    }

    /** The month of a text such as {@code 2020-09}; empty for any other text. */
    static Optional<YearMonth> parse(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
