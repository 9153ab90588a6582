package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.timeliness.DayCount;
import childrens.improvement.metrics.timeliness.Timescale;
import childrens.improvement.metrics.timeliness.WindowKind;
import org.jspecify.annotations.Nullable;

/** A timescale as the contract writes it: {@code {"workingDays": 45, "dayCount": "after-start"}}. */
record LimitEntry(
        @Nullable Integer workingDays,
        @Nullable Integer hours,
        @Nullable Integer days,
        @Nullable Integer weeks,
        @Nullable Integer months,
        @Nullable String calendarPeriod,
        @Nullable Integer after,
        @Nullable String dayCount) {

    Timescale toDomain() {
        DayCount count = dayCount == null ? DayCount.AFTER_START : DayCount.of(dayCount);
        if (workingDays != null) {
            return new Timescale.WorkingDays(workingDays, count);
        }
        if (hours != null) {
            return new Timescale.Hours(hours);
        }
        if (days != null) {
            return new Timescale.Days(days, count);
        }
        if (weeks != null) {
            return new Timescale.Weeks(weeks, count);
        }
        if (months != null) {
            return new Timescale.Months(months, count);
        }
        if (calendarPeriod != null) {
            WindowKind period = WindowKind.of(calendarPeriod)
                    .orElseThrow(() -> new IllegalStateException("no such period: " + calendarPeriod));
            return new Timescale.CalendarPeriod(period, after == null ? 0 : after);
        }
        throw new IllegalStateException("a timescale needs a unit");
    }
}
