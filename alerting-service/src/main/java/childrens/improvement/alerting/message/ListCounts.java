package childrens.improvement.alerting.message;

import java.util.List;

/**
 * A list, as far as a message may know it: how much stands in each of its parts.
 *
 * @param title what it is called, and whose it is
 * @param link where it is
 * @param late that it was made late; empty when it was not
 */
public record ListCounts(String title, String link, String late, List<Count> counts) {

    /** Copies the counts. */
    public ListCounts {
        counts = List.copyOf(counts);
    }

    /** How much stands in one part. */
    public record Count(String title, long count) {}

    boolean isEmpty() {
        return counts.stream().allMatch(count -> count.count() == 0);
    }
}
