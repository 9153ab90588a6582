package childrens.improvement.metrics.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The time allowed for an obligation, counted the way its source counts it. */
public sealed interface Timescale {

    /** The first moment that is too late. */
    Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar);

    /** The walk over the days from the start to the last day in time: which of them count, and why others do not. */
    default List<CountedDay> walk(Instant startedAt, WorkingDayCalendar calendar) {
        return CountedDay.everyDay(startedAt, dueBefore(startedAt, calendar), dayCount());
    }

    /** Which day is day 1. */
    DayCount dayCount();

    /** The unit as the contract spells it, for example {@code workingDays}. */
    String unit();

    /** How many of the unit. */
    int number();

    /** As the contract writes it, such as {@code {"workingDays": 45}}. */
    default Map<String, Object> written() {
        return Map.of(unit(), number());
    }

    /** A clock in days ends with the end of a London day. */
    private static Instant endOf(LocalDate lastDayInTime) {
        return London.startOf(lastDayInTime.plusDays(1));
    }

    /** Working days of England. */
    record WorkingDays(int number, DayCount dayCount) implements Timescale {
        @Override
        public Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar) {
            LocalDate start = London.dayOf(startedAt);
            boolean startCounts = dayCount == DayCount.FROM_START && calendar.isWorkingDay(start);
            return endOf(calendar.plusWorkingDays(start, startCounts ? number - 1 : number));
        }

        @Override
        public List<CountedDay> walk(Instant startedAt, WorkingDayCalendar calendar) {
            return CountedDay.workingDays(startedAt, dueBefore(startedAt, calendar), dayCount, calendar);
        }

        @Override
        public String unit() {
            return "workingDays";
        }
    }

    /** Elapsed hours: neither nights nor bank holidays stop them, and a change of the clocks does not bend them. */
    record Hours(int number) implements Timescale {
        @Override
        public Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar) {
            return startedAt.plus(Duration.ofHours(number));
        }

        @Override
        public DayCount dayCount() {
            return DayCount.FROM_START;
        }

        @Override
        public String unit() {
            return "hours";
        }
    }

    /** Calendar days. */
    record Days(int number, DayCount dayCount) implements Timescale {
        @Override
        public Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar) {
            return endOf(London.dayOf(startedAt).plusDays(number - dayCount.shift()));
        }

        @Override
        public String unit() {
            return "days";
        }
    }

    /** Weeks of seven calendar days. */
    record Weeks(int number, DayCount dayCount) implements Timescale {
        @Override
        public Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar) {
            return endOf(London.dayOf(startedAt).plusWeeks(number).minusDays(dayCount.shift()));
        }

        @Override
        public String unit() {
            return "weeks";
        }
    }

    /** Calendar months, clipped at the month's end: three months after 30 November is 28 February. */
    record Months(int number, DayCount dayCount) implements Timescale {
        @Override
        public Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar) {
            return endOf(London.dayOf(startedAt).plusMonths(number).minusDays(dayCount.shift()));
        }

        @Override
        public String unit() {
            return "months";
        }
    }

    /**
     * To the end of a calendar period: of the one that holds the start, or of a later one.
     *
     * @param period such as a month or a quarter
     * @param after how many whole periods later; 1 for "in the month which follows"
     */
    record CalendarPeriod(WindowKind period, int after) implements Timescale {

        @Override
        public Instant dueBefore(Instant startedAt, WorkingDayCalendar calendar) {
            LocalDate end = period.periodOf(London.dayOf(startedAt)).until();
            for (int i = 0; i < after; i++) {
                end = period.periodOf(end).until();
            }
            return London.startOf(end);
        }

        @Override
        public DayCount dayCount() {
            return DayCount.FROM_START;
        }

        @Override
        public String unit() {
            return "calendarPeriod";
        }

        @Override
        public int number() {
            return after;
        }

        @Override
        public Map<String, Object> written() {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put(unit(), period.wireName());
            written.put("after", after);
            return written;
        }
    }
}
