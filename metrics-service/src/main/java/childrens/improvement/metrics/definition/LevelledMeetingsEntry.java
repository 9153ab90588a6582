package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.LevelledMeetings;
import childrens.improvement.metrics.obligation.Shape;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Meetings at the pace of a level, as it is written; {@code counts} is {@code higher} or {@code lower}. */
record LevelledMeetingsEntry(
        String changes,
        String member,
        Set<String> higher,
        Set<String> lower,
        String meets,
        String key,
        @Nullable List<String> calledOff,
        String counts)
        implements ShapeEntry {

    @Override
    public Shape toDomain() {
        return new LevelledMeetings(
                changes,
                member,
                higher,
                lower,
                meets,
                key,
                calledOff == null ? List.of() : calledOff,
                "higher".equals(counts));
    }
}
