package childrens.improvement.metrics.obligation;

import java.util.List;

/**
 * Which event ends an obligation: before it was done or due it is not counted then, after that it is closed.
 *
 * @param type type of the event
 * @param ofRecord whether it must name the record that opened the obligation
 * @param otherThan members of which each must be present with another value
 * @param reason why it is not counted
 */
public record Ending(String type, boolean ofRecord, Members otherThan, ExemptReason reason) {

    /** An ending that has happened. */
    record Happened(StandingEvent event, ExemptReason reason) {}

    void addTo(List<Happened> ended, ChildHistory child, StandingEvent opener, String key, String record) {
        for (StandingEvent event : child.of(type)) {
            if (event.canFollow(opener)
                    && otherThan.allOtherIn(event)
                    && (!ofRecord || Meeting.isAbout(event, key, record))) {
                ended.add(new Happened(event, reason));
            }
        }
    }
}
