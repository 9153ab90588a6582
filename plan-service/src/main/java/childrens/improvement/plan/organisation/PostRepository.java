package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Post;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PostRepository implements ThingRepository<PostEntity, Post.PostVersion> {

    @Override
    public PostEntity create(String id) {
        PostEntity entity = new PostEntity();
        entity.id = id;
        return entity;
    }
}
