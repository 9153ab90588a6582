package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Plan.PostTitle;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A post that stands in the plan's text in place of a name. */
@Embeddable
record PlanPost(
        String post,
        String title,
        @Column(name = "role_printed") boolean rolePrinted,
        @Nullable String note) {

    static PlanPost from(PostTitle post) {
        return new PlanPost(post.id(), post.title(), post.rolePrinted(), post.note());
    }

    PostTitle toDomain() {
        return new PostTitle(post, title, rolePrinted, note);
    }
}
