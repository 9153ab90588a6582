package childrens.improvement.plan.document;

/** The lists of a plan that actions stand in. */
public enum ActionList {
    /** The executive summary's list of the quarter that has ended. */
    DELIVERED,
    /** The executive summary's list of the quarter to come. */
    NEXT,
    /** The column of an objective. */
    OBJECTIVE
}
