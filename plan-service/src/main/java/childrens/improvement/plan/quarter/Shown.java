package childrens.improvement.plan.quarter;

/** Which figures an answer shows, by the parameters of its address. */
public enum Shown {

    /** Of the {@code quarter}; where none is named, of the one that the plan is brought up to. */
    QUARTER,

    /** Of the end of the {@code month}. */
    MONTH,

    /**
     * Of the quarters {@code from} and {@code to}; where none is named, of the one that the plan is brought up to and the
     * one before.
     */
    TWO_QUARTERS
}
