package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.Obligation;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.Window;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** So many for each hundred of those who were there. */
public final class Rate {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rate() {}

    /**
     * Holds a count against what was so.
     *
     * @param count the count; more than a hundred for each hundred is possible
     * @param spells what was so at any time of the window
     */
    public static Worth of(Worth count, Counting.Per per, List<Judged> spells, Window window) {
        BigDecimal base = per.mean() ? mean(spells, window) : BigDecimal.valueOf(openBefore(spells, window.from()));
        BigDecimal number = BigDecimal.valueOf(count.share().numerator());
        BigDecimal value = base.signum() == 0 ? null : number.multiply(HUNDRED).divide(base, 1, RoundingMode.HALF_UP);
        int denominator = base.setScale(0, RoundingMode.HALF_UP).intValueExact();
        return new Worth(
                new Share(Math.min(count.share().numerator(), denominator), denominator), value, count.parts(), null);
    }

    /** How many there were on an average day of the window, each at its end. */
    private static BigDecimal mean(List<Judged> spells, Window window) {
        long days = 0;
        long sum = 0;
        for (LocalDate day = window.from(); day.isBefore(window.until()); day = day.plusDays(1)) {
            days++;
            sum += openBefore(spells, day.plusDays(1));
        }
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days), 4, RoundingMode.HALF_UP);
    }

    private static long openBefore(List<Judged> spells, LocalDate day) {
        Instant moment = London.startOf(day);
        return spells.stream()
                .map(Judged::obligation)
                .filter(each -> each.startedAt().isBefore(moment))
                .filter(each -> !isOverBefore(each, moment))
                .count();
    }

    private static boolean isOverBefore(Obligation spell, Instant moment) {
        Instant end = spell.endedAt();
        return end != null && end.isBefore(moment);
    }
}
