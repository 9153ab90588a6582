package childrens.improvement.metrics.model.oracle;

import childrens.improvement.metrics.caseevent.CaseEvent;
import java.time.Instant;

/** How far apart what recurs may lie. */
interface Intervals {

    /**
     * The limit of an interval.
     *
     * @param start when it starts
     * @param ordinal how many intervals lie before it
     * @return null where nothing is owed
     */
    Limit of(Life life, CaseEvent opener, Instant start, int ordinal);

    /** The first, then all others. */
    static Intervals of(Limit first, Limit then) {
        return (life, opener, start, ordinal) -> ordinal == 0 ? first : then;
    }

    /** The first, the second, then all others. */
    static Intervals of(Limit first, Limit second, Limit then) {
        return (life, opener, start, ordinal) -> ordinal == 0 ? first : ordinal == 1 ? second : then;
    }

    /** The first; one limit in the first year, another after it. */
    static Intervals byYear(Limit first, Limit inFirstYear, Limit later) {
        return (life, opener, start, ordinal) -> ordinal == 0
                ? first
                : opener.time().day().plusYears(1).isAfter(EnglandDays.day(start)) ? inFirstYear : later;
    }
}
