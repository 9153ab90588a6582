package childrens.improvement.demonstration.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a share as near to what is printed for each period as whole numbers allow. */
final class Steady {

    private static final class Period {
        private final LocalDate from;
        private final LocalDate until;
        private final double good;
        private int counted;
        private int countedGood;

        private Period(LocalDate from, LocalDate until, double good) {
            this.from = from;
            this.until = until;
            this.good = good;
        }
    }

    private final List<Period> periods = new ArrayList<>();

    /** Aims at so many percent from a day until before another. */
    Steady aim(LocalDate from, LocalDate until, double percent) {
        periods.add(new Period(from, until, percent / 100));
        return this;
    }

    /** Aims at so many percent in 2019/20, in the first quarter after it and in the second. */
    static Steady of(double year, double firstQuarter, double secondQuarter) {
        return new Steady()
                .aim(Calendar.FIRST_DAY, Calendar.APRIL_2020, year)
                .aim(Calendar.APRIL_2020, Calendar.JULY_2020, firstQuarter)
                .aim(Calendar.JULY_2020, Calendar.OCTOBER_2020, secondQuarter);
    }

    /** Whether the next that is decided about on a day should be good. */
    boolean wants(LocalDate day) {
        var period = of(day);
        return period.countedGood + 1 <= period.good * (period.counted + 1) + 0.5;
    }

    /**
     * The day on which something is best done in time; null where it is best late.
     *
     * @param day one on which it could be done in time, {@code lastDay} the last of these, which may lie in another period
     */
    @Nullable
    LocalDate inTime(LocalDate day, LocalDate lastDay) {
        if (wants(day)) {
            return day;
        }
        return of(day) != of(lastDay) && wants(lastDay) ? lastDay : null;
    }

    /** Takes note of one. */
    void count(LocalDate day, boolean good) {
        var period = of(day);
        period.counted++;
        period.countedGood += good ? 1 : 0;
    }

    /** Whether the next should be good, which is then noted. */
    boolean next(LocalDate day) {
        var good = wants(day);
        count(day, good);
        return good;
    }

    private Period of(LocalDate day) {
        return periods.stream()
                .filter(period -> Calendar.lies(day, period.from, period.until))
                .findFirst()
                .orElseGet(() -> periods.get(periods.size() - 1));
    }
}
