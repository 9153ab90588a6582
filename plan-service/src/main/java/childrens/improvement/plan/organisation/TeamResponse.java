package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Team;
import childrens.improvement.plan.dated.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team: its facts on the day asked for, null when it had none, then all its versions.
 *
 * @param area id of its area
 * @param function the job that it does for all teams; null for one that holds cases
 */
record TeamResponse(
        String id,
        @Nullable String name,
        @Nullable String area,
        @Nullable String function,
        List<Team.TeamVersion> versions) {

    static TeamResponse from(Team team, LocalDate on) {
        return Timeline.on(on, team.versions())
                .map(now -> new TeamResponse(team.id(), now.name(), now.area(), now.function(), team.versions()))
                .orElseGet(() -> new TeamResponse(team.id(), null, null, null, team.versions()));
    }
}
