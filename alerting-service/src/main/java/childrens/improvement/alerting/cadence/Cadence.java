package childrens.improvement.alerting.cadence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How often a list is made: from each day that begins a period, moved to the first working day of it. */
public enum Cadence {
    /** Every working day. */
    DAILY,
    /** The Monday of every week. */
    WEEKLY,
    /** The Monday of every second week, counted from Monday 6 April 2020, the first of the plan's year. */
    FORTNIGHTLY,
    /** The first day of every month. */
    MONTHLY,
    /** The first day of every quarter, the first being April to June. */
    QUARTERLY;

    private static final LocalDate FIRST_FORTNIGHT = LocalDate.of(2020, 4, 6);
    private static final int FORTNIGHT = 14;

    /** The word in the file of lists. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cadence with the word. */
    public static Cadence of(String code) {
        return Arrays.stream(values())
                .filter(cadence -> cadence.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no cadence is called " + code));
    }

    /** The first day of the period that holds the day. */
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case FORTNIGHTLY ->
                day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(FIRST_FORTNIGHT, day), (long) FORTNIGHT));
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    /** The first day of the period after the one that begins on the day. */
    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAILY -> start.plusDays(1);
            case WEEKLY -> start.plusWeeks(1);
            case FORTNIGHTLY -> start.plusDays(FORTNIGHT);
            case MONTHLY -> start.plusMonths(1);
            case QUARTERLY -> start.plusMonths(3);
        };
    }
}
