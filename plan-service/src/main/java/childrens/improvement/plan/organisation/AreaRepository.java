package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Area;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AreaRepository implements ThingRepository<AreaEntity, Area.AreaVersion> {

    @Override
    public AreaEntity create(String id) {
        AreaEntity entity = new AreaEntity();
        entity.id = id;
        return entity;
    }
}
