package childrens.improvement.plan.figure;

/** The plan's key (source lines 554 to 566): against the previous period of the same kind, by polarity. */
public enum DirectionOfTravel {
    IMPROVED,
    SAME,
    WORSENED,
    NOT_COMPARABLE
}
