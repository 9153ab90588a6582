package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A page of posts.
     *
     * @param vacant whether only those that nobody holds on the day, or only the others; null for all
     */
    Page<PostResponse> posts(ThingsOnDay asked, @Nullable Boolean vacant) {
        List<PostResponse> found = new ArrayList<>();
        String after = asked.after();
        List<PostEntity> next = posts.after(after, asked.limit() + 1);
        while (!next.isEmpty() && found.size() <= asked.limit()) {
            List<HolderEntity> of =
                    holders.entitiesOf(next.stream().map(post -> post.id).toList());
            next.stream()
                    .map(post -> PostResponse.from(post.toDomain(), of, asked.on()))
                    .filter(post -> vacant == null || post.vacant() == vacant)
                    .forEach(found::add);
            after = next.get(next.size() - 1).id;
            next = posts.after(after, asked.limit() + 1);
        }
        return asked.page(found.stream().limit(asked.limit() + 1L).toList(), PostResponse::id, post -> post);
    }
}
