package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Team;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TeamRepository implements ThingRepository<TeamEntity, Team.TeamVersion> {

    @Override
    public TeamEntity create(String id) {
        TeamEntity entity = new TeamEntity();
        entity.id = id;
        return entity;
    }
}
