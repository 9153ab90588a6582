package childrens.improvement.metrics.outlook;

import childrens.improvement.metrics.timeliness.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What can still become of a target. Exact: whole numbers are compared with whole numbers, and a percentage is only
 * shown.
 *
 * <p>At the end between {@code good} and {@code good + open} of {@code total} are counted in the numerator. The target is
 * within reach while one of these numbers meets it. A lower bound is lost when too many more are not counted, an upper
 * bound when too many more are.
 *
 * @param reachable whether the target can still be met
 * @param secured whether it is met whatever comes
 * @param untilBelow how many more that are not counted put the lower bound out of reach; null where there is none
 * @param untilAbove how many more that are counted put the upper bound out of reach; null where there is none
 * @param bestPossible the share at the end that is nearest to the target or farthest on its good side; within a band
 *     nearest to its middle
 * @param needed how many of what is open have to be counted; null where there is no lower bound
 * @param open how many can still go either way
 */
record Prospect(
        boolean reachable,
        boolean secured,
        @Nullable Integer untilBelow,
        @Nullable Integer untilAbove,
        Share bestPossible,
        @Nullable Integer needed,
        int open) {

    static Prospect of(Tally tally, Bounds bar) {
        int total = tally.total();
        int least = tally.good();
        int most = tally.good() + tally.open();
        int from = bar.fewest(total);
        int to = bar.most(total);
        boolean reachable = Math.max(least, from) <= Math.min(most, to);
        return new Prospect(
                reachable,
                from <= least && most <= to,
                bar.lower() == null ? null : Math.max(0, most - from + 1),
                bar.upper() == null ? null : Math.max(0, to - least + 1),
                new Share(best(bar, from, to, least, most), total),
                bar.lower() == null ? null : Math.max(0, from - least),
                tally.open());
    }

    private static int best(Bounds bar, int from, int to, int least, int most) {
        int wanted = bar.upper() == null ? most : bar.lower() == null ? least : (from + to) / 2;
        return Math.max(least, Math.min(most, wanted));
    }

    /** How many more put the target out of reach, on whichever side is nearer; 0 when it is. */
    int untilOutOfReach() {
        if (!reachable) {
            return 0;
        }
        int below = untilBelow == null ? Integer.MAX_VALUE : untilBelow;
        return untilAbove == null ? below : Math.min(below, untilAbove);
    }

    /**
     * The rate at which what is open has to be counted, in per cent with one decimal; more than 100 when the target is
     * out of reach, null when nothing is open or there is no lower bound.
     */
    @Nullable
    BigDecimal neededRate() {
        return needed == null || open == 0
                ? null
                : BigDecimal.valueOf(100L * needed).divide(BigDecimal.valueOf(open), 1, RoundingMode.HALF_UP);
    }
}
