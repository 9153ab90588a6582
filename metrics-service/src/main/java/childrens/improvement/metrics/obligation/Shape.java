package childrens.improvement.metrics.obligation;

import java.util.stream.Stream;

/** How obligations arise from events and how they are met. Which events, is data. */
public sealed interface Shape permits OneShot, Recurring, AssessmentOfReferral {

    /** The obligations of one child, in no particular order. */
    Stream<Obligation> derive(ChildHistory child, Derivation derivation);
}
