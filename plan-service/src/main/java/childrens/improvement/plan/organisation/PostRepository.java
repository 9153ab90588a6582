package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PostRepository implements ThingRepository<PostEntity, Post.PostVersion> {

    @Override
    public PostEntity create(String id) {
        PostEntity entity = new PostEntity();
        entity.id = id;
        return entity;
    }

    /** Those that people have made or changed, by id: what was only imported is as it was brought. */
    List<PostEntity> changed() {
        return inOrder().stream().filter(this::isChanged).toList();
    }

    boolean isChanged(PostEntity post) {
        return post.version > 1 || !isImported(post.id);
    }

    private boolean isImported(String id) {
        return !getEntityManager()
                .createNativeQuery("select 1 from imported_thing where kind = 'post' and id = :id")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
