package childrens.improvement.plan.finding;

import java.time.LocalDate;
import java.time.Month;

/** Quarters by their names. */
final class Quarters {

    private Quarters() {}

    /**
     * The first day of a quarter.
     *
     * @param quarter such as {@code 2020-21-Q2}
     */
    static LocalDate firstDay(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int number = Integer.parseInt(quarter.substring(quarter.length() - 1));
        return LocalDate.of(year, Month.APRIL, 1).plusMonths(3L * (number - 1));
    }
}
