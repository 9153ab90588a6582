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
    List<HolderEntity> entitiesOf(List<String> posts) {
        return list("select distinct h from HolderEntity h join h.facts f where f.post in ?1", posts);
    }

    /** An id that no holder has had. One caller at a time for each post: who calls has locked it. */
    String freshId(String post) {
        String prefix = "holder-" + post + "-";
        long next = count("id like ?1", prefix + "%") + 1;
        while (findById(prefix + next) != null) {
            next++;
        }
        return prefix + next;
    }
}
