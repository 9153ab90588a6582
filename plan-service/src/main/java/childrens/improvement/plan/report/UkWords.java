package childrens.improvement.plan.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, periods and numbers as they are written in the United Kingdom, whatever the machine is set to. */
final class UkWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_OF_YEAR = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

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
