package childrens.improvement.metrics.explanation;

import childrens.improvement.metrics.reading.Reading;
import java.util.List;

/**
 * Why a figure changed.
 *
 * @param before the reading as it was known at {@code knownAt}
 * @param after the reading as it was known at {@code andKnownAt}
 * @param change what is to be explained
 * @param causes they add up to the change exactly; a change of the target stands with nothing, it changes the rating
 */
public record Comparison(Reading before, Reading after, Difference change, List<CauseOfChange> causes) {

    /**
     * After less before.
     *
     * @param numerator may be negative
     * @param denominator may be negative
     */
    public record Difference(int numerator, int denominator) {}

    /**
     * One cause.
     *
     * @param cause its word
     * @param numerator what it adds to the numerator
     * @param denominator what it adds to the denominator
     * @param rows how many rows count otherwise because of it; children, where a child counts once
     */
    public record CauseOfChange(String cause, int numerator, int denominator, int rows) {}
}
