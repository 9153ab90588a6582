package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Post;
import java.util.List;

/**
 * A post that people have changed, and who holds or held it, as a plan's file has it.
 *
 * @param id the post
 * @param versions its facts, oldest first
 * @param holders by id
 */
public record FiledPost(String id, List<Post.PostVersion> versions, List<FiledHolder> holders) {

    /**
     * A holding.
     *
     * @param id the holding
     * @param kind {@code permanent}, {@code interim} or {@code cover}
     * @param versions its facts, oldest first
     */
    public record FiledHolder(String id, String kind, List<Holder.HolderVersion> versions) {}
}
