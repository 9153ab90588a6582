package childrens.improvement.metrics.series;

/** What a control chart says of the last of a row of figures. */
public enum Signal {
    /** It has changed for the better by more than chance explains. */
    IMPROVING,
    /** Chance explains it. */
    STABLE,
    /** It has changed for the worse by more than chance explains. */
    WORSENING,
    /** There are too few figures to tell. */
    TOO_FEW
}
