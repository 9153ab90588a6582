package childrens.improvement.demonstration.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here.
 *
 * @param worker pseudonym
 * @param supports whether it is business support, which belongs to no team of social work
 * @param until the last day; null while the work goes on
 */
record Employed(
        String worker,
        String team,
        boolean supports,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether somebody worked here during a whole half-open range of days. */
    boolean worksAllOf(LocalDate first, LocalDate end) {
        return !from.isAfter(first)
                && (from.isBefore(first) || first.equals(Calendar.FIRST_DAY))
                && (until == null || !until.isBefore(end));
    }
}
