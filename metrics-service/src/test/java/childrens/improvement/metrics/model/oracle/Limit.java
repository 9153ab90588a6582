package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * A timescale as the definitions write it.
 *
 * @param unit {@code workingDays}, {@code hours}, {@code days}, {@code weeks}, {@code months} or {@code calendarMonth}
 * @param number how many; how many months after that of the start, to whose end
 * @param fromStart whether the day of the start is day 1
 */
public record Limit(String unit, int number, boolean fromStart) {

    static Limit of(Map<?, ?> written) {
        boolean fromStart = "from-start".equals(written.get("dayCount"));
        for (String unit : new String[] {"workingDays", "hours", "days", "weeks", "months"}) {
            if (written.get(unit) instanceof Integer number) {
                return new Limit(unit, number, fromStart);
            }
        }
        return new Limit("calendarMonth", written.get("after") instanceof Integer after ? after : 0, fromStart);
    }

    boolean isHours() {
        return unit.equals("hours");
    }

    /** The first moment that is too late. */
    public Instant dueBefore(Instant start) {
        if (isHours()) {
            return start.plusSeconds(3600L * number);
        }
        LocalDate day = EnglandDays.day(start);
        int less = fromStart ? 1 : 0;
        LocalDate last =
                switch (unit) {
                    case "workingDays" ->
                        EnglandDays.workingDaysAfter(
                                day, fromStart && EnglandDays.isWorkingDay(day) ? number - 1 : number);
                    case "days" -> day.plusDays(number - less);
                    case "weeks" -> day.plusDays(7L * number - less);
                    case "months" -> monthsAfter(day, number).minusDays(less);
                    default -> YearMonth.from(day).plusMonths(number).atEndOfMonth();
                };
        return EnglandDays.end(last);
    }

    /** The same since an event; hours without an hour are over when they are for the last that it can mean. */
    Instant dueSince(CaseEvent since) {
        return dueBefore(isHours() ? since.time().latest() : since.time().earliest());
    }

    /** Whether it was in time for the shortest and for the longest time that may have gone by, or for neither. */
    boolean isCertain(CaseEvent since, CaseEvent met) {
        boolean inTimeAtMost =
                met.time().latest().isBefore(dueBefore(since.time().earliest()));
        boolean inTimeAtLeast =
                met.time().earliest().isBefore(dueBefore(since.time().latest()));
        return inTimeAtMost == inTimeAtLeast;
    }

    /** The same day of a later month, or its last day when it has none such. */
    private static LocalDate monthsAfter(LocalDate day, int months) {
        YearMonth month = YearMonth.from(day).plusMonths(months);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
