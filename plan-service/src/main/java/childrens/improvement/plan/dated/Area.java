package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service area: teams and objectives belong to one. */
public record Area(String id, List<Version> versions) implements Thing<Area.Version> {

    /**
     * @param head id of the post that heads the area; one post may head several
     */
    public record Version(LocalDate from, @Nullable LocalDate until, String name, String head)
            implements Dated<Version> {

        @Override
        public Version during(LocalDate from, @Nullable LocalDate until) {
            return new Version(from, until, name, head);
        }
    }
}
