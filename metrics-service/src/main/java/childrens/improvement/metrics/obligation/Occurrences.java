package childrens.improvement.metrics.obligation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which visits or meetings meet a duty that recurs. */
public interface Occurrences {

    /** The types of every event that they are made of. */
    Set<String> eventTypes();

    /** Those that count, in order, one for each record. */
    List<StandingEvent> counted(ChildHistory child);

    /** Those that do not: they restart nothing, and are shown beside what is owed. */
    List<StandingEvent> inVain(ChildHistory child);

    /** Those of them that can belong to what the event opened. */
    default Stream<StandingEvent> of(StandingEvent opener, String key, List<StandingEvent> counted) {
        return counted.stream();
    }
}
