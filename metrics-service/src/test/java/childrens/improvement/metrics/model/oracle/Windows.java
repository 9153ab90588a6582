package childrens.improvement.metrics.model.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The first day of a window that ends with a day (contract, section 4: whole London days, April to June is Q1). */
public final class Windows {

    private Windows() {}

    /** The first day. */
    public static LocalDate firstDay(String kind, LocalDate last) {
        LocalDate day = last;
        switch (kind) {
            case "day" -> {
                return last;
            }
            case "week" -> {
                while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
                    day = day.minusDays(1);
                }
                return day;
            }
            case "month" -> {
                return LocalDate.of(last.getYear(), last.getMonth(), 1);
            }
            case "quarter" -> {
                return LocalDate.of(last.getYear(), (last.getMonthValue() - 1) / 3 * 3 + 1, 1);
            }
            case "ytd" -> {
                return LocalDate.of(last.getMonthValue() >= 4 ? last.getYear() : last.getYear() - 1, 4, 1);
            }
            case "year" -> {
                return last.plusDays(1).minusMonths(12);
            }
            default -> {
                int days = Integer.parseInt(kind.substring("rolling-".length(), kind.length() - 1));
                return last.minusDays(days - 1L);
            }
        }
    }
}
