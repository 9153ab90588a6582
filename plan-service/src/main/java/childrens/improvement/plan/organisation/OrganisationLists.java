package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.paging.Page;
import childrens.improvement.plan.dated.Holder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The organisation in pages. */
@ApplicationScoped
class OrganisationLists {

    private final AreaRepository areas;
    private final TeamRepository teams;
    private final PostRepository posts;
    private final HolderRepository holders;

    OrganisationLists(AreaRepository areas, TeamRepository teams, PostRepository posts, HolderRepository holders) {
        this.areas = areas;
        this.teams = teams;
        this.posts = posts;
        this.holders = holders;
    }

    Page<AreaResponse> areas(ThingsOnDay asked) {
        return asked.page(
                areas.after(asked.after(), asked.limit() + 1),
                area -> area.id,
                area -> AreaResponse.from(area.toDomain(), asked.on()));
    }

    Page<TeamResponse> teams(ThingsOnDay asked) {
        return asked.page(
                teams.after(asked.after(), asked.limit() + 1),
                team -> team.id,
                team -> TeamResponse.from(team.toDomain(), asked.on()));
    }

    Page<PostResponse> posts(ThingsOnDay asked) {
        List<PostEntity> found = posts.after(asked.after(), asked.limit() + 1);
        List<Holder> of = holders.of(found.stream().map(post -> post.id).toList());
        return asked.page(found, post -> post.id, post -> PostResponse.from(post.toDomain(), of, asked.on()));
    }
}
