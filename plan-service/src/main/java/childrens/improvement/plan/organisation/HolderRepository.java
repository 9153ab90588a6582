package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class HolderRepository implements ThingRepository<HolderEntity, Holder.HolderVersion> {

    @Override
    public HolderEntity create(String id) {
        HolderEntity entity = new HolderEntity();
        entity.id = id;
        return entity;
    }

    /** Everybody who holds or held one of the posts. */
    List<Holder> of(List<String> posts) {
        return find("select distinct h from HolderEntity h join h.facts f where f.post in ?1", posts).stream()
                .map(HolderEntity::toDomain)
                .toList();
    }
}
