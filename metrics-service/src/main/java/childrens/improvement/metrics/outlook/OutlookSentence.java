package childrens.improvement.metrics.outlook;

import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Says an outlook in words. It never says that anything may be late: what would put a target out of reach is still owed.
 *
 * @param period which stretch of days
 * @param noun what is counted, in the plural, such as {@code visits}
 * @param owed whether it is owed, so that what is not counted is late
 */
record OutlookSentence(WindowKind period, String noun, boolean owed) {

    /** The noun of a row set: its name where that is a plural, else nothing more than that it is owed. */
    static OutlookSentence of(WindowKind period, String rowSet, boolean owed) {
        String name = rowSet.replace('-', ' ');
        boolean plural = name.endsWith("s") && !name.contains("without");
        return new OutlookSentence(period, plural ? name : owed ? "duties" : "records", owed);
    }

    String of(Tally tally, @Nullable Bounds bar, @Nullable Prospect prospect) {
        if (bar == null || prospect == null) {
            return "There is no target to hold the figure against.";
        }
        if (tally.total() == 0) {
            return "Nothing is decided, due or expected " + when() + ".";
        }
        if (!prospect.reachable()) {
            return target(bar) + " can no longer be met " + when() + ", best possible "
                    + prospect.bestPossible().percent().orElseThrow()
                    + "%: decide with the lead whether to re-baseline";
        }
        if (prospect.secured()) {
            return target(bar) + " is met " + when()
                    + (owed && tally.open() > 0 ? "; each of the rest is still owed" : "");
        }
        return more(prospect) + " would put " + target(bar) + " out of reach for " + when()
                + (owed ? "; each is still owed" : "");
    }

    private String more(Prospect prospect) {
        int number = prospect.untilOutOfReach();
        boolean above = prospect.untilAbove() != null && prospect.untilAbove() == number;
        String things = number == 1 ? singular() : noun;
        if (above) {
            return number + " more " + things + " of this kind";
        }
        return owed ? number + " more late " + things : number + " more other " + things;
    }

    private String singular() {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        return noun.substring(0, noun.length() - 1);
    }

    private static String target(Bounds bar) {
        BigDecimal lower = bar.lower();
        BigDecimal upper = bar.upper();
        if (lower == null) {
            return upper == null ? "the target" : "at most " + written(upper);
        }
        return upper == null ? written(lower) : written(lower) + " to " + written(upper);
    }

    private static String written(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    private String when() {
        return switch (period) {
            case DAY -> "this day";
            case WEEK -> "this week";
            case MONTH -> "this month";
            case QUARTER -> "this quarter";
            case YTD -> "this year";
            default -> "this window";
        };
    }
}
