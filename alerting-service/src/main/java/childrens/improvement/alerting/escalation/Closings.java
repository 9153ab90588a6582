package childrens.improvement.alerting.escalation;

import java.time.LocalTime;
import java.util.Set;

/**
 * Which closings of obligations wait for one message on the next working morning, so that nobody is written to each time
 * that something has been done; all others go at once in working time.
 *
 * @param at the time in London
 * @param to the audiences whose closings wait
 */
public record Closings(LocalTime at, Set<Audience> to) {

    /** Copies the audiences. */
    public Closings {
        to = Set.copyOf(to);
    }
}
