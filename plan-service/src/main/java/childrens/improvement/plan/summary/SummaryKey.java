package childrens.improvement.plan.summary;

import java.io.Serializable;

/** Which summary: one for each quarter of a plan. */
record SummaryKey(String year, String quarter) implements Serializable {}
