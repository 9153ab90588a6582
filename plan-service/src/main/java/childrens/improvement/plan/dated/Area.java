package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service area: teams and objectives belong to one. */
public record Area(String id, List<AreaVersion> versions) implements Thing<Area.AreaVersion> {

    /**
     * @param head id of the post that heads the area; one post may head several
     */
    public record AreaVersion(LocalDate from, @Nullable LocalDate until, String name, String head)
            implements Dated<AreaVersion> {

        @Override
        public AreaVersion during(LocalDate from, @Nullable LocalDate until) {
            return new AreaVersion(from, until, name, head);
        }
    }
}
