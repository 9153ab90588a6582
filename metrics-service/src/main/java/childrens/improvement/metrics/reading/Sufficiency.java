package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether enough is on record for a look back. */
public final class Sufficiency {

    private Sufficiency() {}

    /**
     * Whether too little was on record before a window began.
     *
     * @param months how far is looked back; 0 where it is not
     * @param since when the earliest event of the kind happened, or null where there is none
     * @param first day of the window
     */
    public static boolean isTooShort(int months, @Nullable Instant since, LocalDate first) {
        return months > 0 && (since == null || London.dayOf(since).isAfter(first.minusMonths(months)));
    }
}
