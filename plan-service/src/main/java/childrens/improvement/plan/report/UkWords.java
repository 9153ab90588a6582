package childrens.improvement.plan.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days, periods and numbers as they are written in the United Kingdom, whatever the machine is set to. */
final class UkWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern ISO = Pattern.compile("\\b" + DATE + "\\b");
    private static final Pattern PERIOD = Pattern.compile("\\b" + DATE + " to " + DATE + "\\b");
    private static final String RATING = "(RED|AMBER|GREEN|BLUE|NOT_RATED)";
    private static final Pattern RATED = Pattern.compile("\\b" + RATING + "\\b");
    private static final Pattern ENDS_RATED = Pattern.compile(": " + RATING + "$");

    private UkWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The moment by London's clocks. */
    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(LONDON));
    }

    /**
     * A period; whole months are named by their names.
     *
     * @param until the day after the last
     */
    static String period(LocalDate from, LocalDate until) {
        LocalDate last = until.minusDays(1);
        if (last.equals(from)) {
            return day(from);
        }
        boolean sameYear = from.getYear() == last.getYear();
        if (from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1) {
            String end = MONTH.format(last);
            if (from.plusMonths(1).equals(until)) {
                return end;
            }
            return (sameYear ? MONTH_OF_YEAR : MONTH).format(from) + " to " + end;
        }
        return (sameYear ? DAY_OF_YEAR : DAY).format(from) + " to " + day(last);
    }

    /** A text with the days and periods that a machine wrote in it as people write them. */
    static String days(String text) {
        String periods = PERIOD.matcher(text)
                .replaceAll(found -> written(
                        found,
                        () -> period(
                                LocalDate.parse(found.group(1)),
                                LocalDate.parse(found.group(2)).plusDays(1))));
        return ISO.matcher(periods).replaceAll(found -> written(found, () -> day(LocalDate.parse(found.group()))));
    }

    /** What looks like a day and is none stays as it is. */
    private static String written(MatchResult found, Supplier<String> words) {
        try {
            return Matcher.quoteReplacement(words.get());
        } catch (DateTimeException noSuchDay) {
            return Matcher.quoteReplacement(found.group());
        }
    }

    /** A reason as a sentence of its own; the rating that it ends with stands beside it already. */
    static String sentence(String reason) {
        String words = RATED.matcher(ENDS_RATED.matcher(reason.strip()).replaceFirst(""))
                .replaceAll(found -> found.group().toLowerCase(Locale.UK).replace('_', ' '));
        return days(words) + (words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? "" : ".");
    }

    static String number(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** With the precision that it has, no more. */
    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
        return String.format(Locale.UK, "%,." + plain.scale() + "f", plain);
    }

    /** With the precision that it has: 93.0% is a reading, 95% a target. */
    static String percent(BigDecimal percent) {
        return percent.toPlainString() + "%";
    }

    static String inUnit(BigDecimal number, @Nullable String unit) {
        if (unit == null || unit.equals("count")) {
            return number(number);
        }
        if (unit.equals("percent")) {
            return percent(number);
        }
        return number(number) + " " + unit.replace('-', ' ');
    }
}
