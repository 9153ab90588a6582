package childrens.improvement.metrics.outlook;

import childrens.improvement.metrics.timeliness.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of a period is over when a day is. Months count as equally long, so that after the second of four quarters
 * half a year is over; within a month, and in shorter periods, days do.
 *
 * @param part what is over, in parts of a month or in days; more than 0
 * @param whole the whole period in the same unit
 */
record Elapsed(long part, long whole) {

    static Elapsed of(Window period, LocalDate day) {
        return switch (period.kind()) {
            case MONTH, QUARTER, YTD -> {
                long monthsOver = ChronoUnit.MONTHS.between(period.from(), day.withDayOfMonth(1));
                long months = ChronoUnit.MONTHS.between(period.from(), period.until());
                yield new Elapsed(monthsOver * day.lengthOfMonth() + day.getDayOfMonth(), months * day.lengthOfMonth());
            }
            default ->
                new Elapsed(
                        ChronoUnit.DAYS.between(period.from(), day) + 1,
                        ChronoUnit.DAYS.between(period.from(), period.until()));
        };
    }

    /**
     * What is expected to arise still: as much for each day to come as was decided for each day so far, less what is
     * there already; rounded half up, at least 0.
     */
    int expected(int decided, int pending) {
        long toCome = (2L * decided * (whole - part) + part) / (2 * part);
        return (int) Math.max(0, toCome - pending);
    }
}
