package childrens.improvement.plan.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days as the plan's prose names them. */
final class Dates {

    /** The months, as alternatives of a pattern. */
    static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{1,2}) ?(?:st|nd|rd|th)? (" + MONTHS + ")(?: (\\d{4}))?\\b");

    private static final Pattern MONTH = Pattern.compile("\\b(" + MONTHS + ") (\\d{4})\\b");

    private Dates() {}

    /**
     * A day, or the first day of a month, with the words for it.
     *
     * @param whole whether a day is named, not only a month
     */
    record Named(LocalDate first, boolean whole, String words) {}

    /**
     * The days and months of a text; a day without a year belongs to the plan's year.
     *
     * @param year such as {@code 2020-21}
     */
    static List<Named> in(String text, String year) {
        List<Named> named = new ArrayList<>();
        DAY.matcher(text).results().forEach(result -> day(result, year).ifPresent(named::add));
        MONTH.matcher(text)
                .results()
                .map(result -> new Named(
                        LocalDate.of(Integer.parseInt(result.group(2)), month(result.group(1)), 1),
                        false,
                        result.group()))
                .filter(month -> named.stream().noneMatch(day -> day.words().contains(month.words())))
                .forEach(named::add);
        return named;
    }

    private static Optional<Named> day(MatchResult result, String year) {
        Month month = month(result.group(2));
        int printed = result.group(3) == null
                ? Integer.parseInt(year.substring(0, 4)) + (month.getValue() < 4 ? 1 : 0)
                : Integer.parseInt(result.group(3));
        try {
            LocalDate day = LocalDate.of(printed, month, Integer.parseInt(result.group(1)));
            return Optional.of(new Named(day, true, result.group()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
