package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.Instant;

/**
 * What a caller asks for, read and completed with the measure's own settings.
 *
 * @param measure the measure
 * @param variant which reading of it
 * @param basis on which day an obligation lies
 * @param window over which days
 * @param at as it stood when
 * @param shownAt {@code at} as it is shown
 * @param knownAt as it was known when
 */
public record ReadingQuery(
        MeasureDefinition measure,
        MeasureDefinition.Variant variant,
        Basis basis,
        WindowKind window,
        Moment at,
        Instant shownAt,
        Instant knownAt) {

    /** The same question about what was known at another moment. */
    public ReadingQuery knownAt(Instant moment) {
        return new ReadingQuery(measure, variant, basis, window, at, shownAt, moment);
    }

    /** The kind of the reading, by the contract's word. */
    public String kind() {
        return measure.kindOf(variant);
    }

    /** Whether its rows are owed, so that those that are not in the numerator are late. */
    public boolean isOfDuties() {
        return kind().equals("share")
                && measure.rowSet(variant.rows())
                        .filter(set -> !set.timescales().isEmpty())
                        .isPresent();
    }

    /** The same question as it stood at another moment. */
    public ReadingQuery at(Moment moment, Instant shown) {
        return new ReadingQuery(measure, variant, basis, window, moment, shown, knownAt);
    }

    /** The same question of a measure that is defined otherwise, on another basis. */
    public ReadingQuery of(MeasureDefinition other, Basis otherBasis) {
        return new ReadingQuery(other, variant, otherBasis, window, at, shownAt, knownAt);
    }

    /** The measure's own reading: its adopted variant, basis and window. */
    public static ReadingQuery own(MeasureDefinition measure, MeasureDefinition.Variant variant, Instant at) {
        return new ReadingQuery(
                measure,
                variant,
                Basis.of(measure.basisOf(variant)).orElseThrow(),
                measure.window(),
                Moment.at(at),
                at,
                at);
    }
}
