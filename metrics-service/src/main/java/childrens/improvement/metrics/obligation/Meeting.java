package childrens.improvement.metrics.obligation;

import java.util.ArrayList;
import java.util.List;

/**
 * Which events meet an obligation.
 *
 * @param types types of the events
 * @param ofRecord whether they must name the record that opened it ({@code <key>} or {@code <key>s}, a list), or any
 *     event about the child will do
 * @param where members that they must have
 */
public record Meeting(List<String> types, boolean ofRecord, Members where) {

    /** The events that could meet it, in order, those before it was opened included. */
    List<StandingEvent> about(ChildHistory child, String key, String record) {
        List<StandingEvent> about = new ArrayList<>();
        for (String type : types) {
            for (StandingEvent event : child.of(type)) {
                if (where.allIn(event) && (!ofRecord || isAbout(event, key, record))) {
                    about.add(event);
                }
            }
        }
        if (types.size() > 1 && about.size() > 1) {
            about.sort(StandingEvent.IN_ORDER);
        }
        return about;
    }

    static boolean isAbout(StandingEvent event, String key, String record) {
        return record.equals(event.text(key))
                || event.event().data().get(key + "s") instanceof List<?> several && several.contains(record);
    }
}
