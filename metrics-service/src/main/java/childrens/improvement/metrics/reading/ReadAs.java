package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.Counterweight;
import childrens.improvement.metrics.obligation.Counting;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows become a reading, and what is needed beside them.
 *
 * @param kind the contract's word
 * @param counting how the kind is made of the rows
 * @param since the earliest start of all rows that are known, or null of none
 * @param against the rows that a count is held against, or null
 * @param conditions further targets in force, each on a part
 * @param beside the counterweights
 * @param before the same at the end of the window before, where it may never be above that, or null
 */
public record ReadAs(
        String kind,
        Counting counting,
        @Nullable Instant since,
        @Nullable MeasureFigures against,
        List<TargetVersion> conditions,
        List<Weight> beside,
        @Nullable MeasureFigures before) {

    /** A plain share. */
    static final ReadAs SHARE = new ReadAs("share", Counting.PLAIN, null, null, List.of(), List.of(), null);

    /**
     * A counterweight with its rows.
     *
     * @param counterweight what the definition says
     * @param measure the measure that it reads
     * @param variant which reading of it
     * @param figures its rows in the same window
     */
    record Weight(
            Counterweight counterweight,
            MeasureDefinition measure,
            MeasureDefinition.Variant variant,
            MeasureFigures figures) {}
}
