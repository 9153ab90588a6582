package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A team, which holds cases or does one job for all the others. */
public record Team(String id, List<Version> versions) implements Thing<Team.Version> {

    /**
     * @param area id of its area
     * @param function the job that it does for the whole council, {@code reviewing}, {@code exploitation} or
     *     {@code quality}; null for a team that holds cases
     */
    public record Version(
            LocalDate from,
            @Nullable LocalDate until,
            String name,
            String area,
            @Nullable String function) implements Dated<Version> {

        @Override
        public Version during(LocalDate from, @Nullable LocalDate until) {
            return new Version(from, until, name, area, function);
        }
    }
}
