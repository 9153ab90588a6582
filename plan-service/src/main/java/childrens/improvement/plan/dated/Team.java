package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team, which holds cases or does one job for all the others. */
public record Team(String id, List<TeamVersion> versions) implements Thing<Team.TeamVersion> {

    /**
     * @param area id of its area
     * @param function the job that it does for the whole council, {@code reviewing}, {@code exploitation} or
     *     {@code quality}; null for a team that holds cases
     */
    public record TeamVersion(
            LocalDate from,
            @Nullable LocalDate until,
            String name,
            String area,
            @Nullable String function) implements Dated<TeamVersion> {

        @Override
        public TeamVersion during(LocalDate from, @Nullable LocalDate until) {
            return new TeamVersion(from, until, name, area, function);
        }
    }
}
