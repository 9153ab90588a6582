package childrens.improvement.plan.figure;

/** The plan's colours; blue means complete, and only then. */
public enum Rating {
    BLUE,
    GREEN,
    AMBER,
    RED,
    NOT_RATED
}
