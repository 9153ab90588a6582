package childrens.improvement.alerting.cadence;

import java.time.LocalDate;

/**
 * A quarter of the plan's year, which begins in April.
 *
 * @param year as the plan writes it, such as {@code 2020-21}
 * @param number 1 for April to June
 */
public record PlanQuarter(String year, int number) {

    private static final int MONTHS = 3;
    private static final int APRIL = 4;

    /** The last quarter that was over on the day. */
    public static PlanQuarter endedBefore(LocalDate day) {
        LocalDate last = Cadence.QUARTERLY.start(day).minusDays(1);
        int start = last.getMonthValue() < APRIL ? last.getYear() - 1 : last.getYear();
        int number = Math.floorMod((last.getMonthValue() - 1) / MONTHS - 1, 4) + 1;
        return new PlanQuarter(start + "-" + "%02d".formatted((start + 1) % 100), number);
    }

    /** As the plan writes it, such as {@code 2020-21-Q2}. */
    public String id() {
        return year + "-Q" + number;
    }
}
