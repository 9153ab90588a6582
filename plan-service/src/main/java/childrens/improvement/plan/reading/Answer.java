package childrens.improvement.plan.reading;

import childrens.improvement.plan.figure.Reading;
import java.util.List;

/** What metrics-service answered when it was asked for a measure. */
record Answer(String measure, List<Reading> found) {}
