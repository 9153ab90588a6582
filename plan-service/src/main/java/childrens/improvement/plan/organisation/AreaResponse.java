package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Area;
import childrens.improvement.plan.dated.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area: its facts on the day asked for, null when it had none, then all its versions.
 *
 * @param head id of the post that heads it
 */
record AreaResponse(
        String id, @Nullable String name, @Nullable String head, List<Area.AreaVersion> versions) {

    static AreaResponse from(Area area, LocalDate on) {
        return Timeline.on(on, area.versions())
                .map(now -> new AreaResponse(area.id(), now.name(), now.head(), area.versions()))
                .orElseGet(() -> new AreaResponse(area.id(), null, null, area.versions()));
    }
}
