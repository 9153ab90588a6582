package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.paging.ListOrder;
import childrens.improvement.foundation.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The organisation in pages; by id where no other order is asked for, and what has no such fact on the day comes at the end of that order. */
@ApplicationScoped
class OrganisationLists {

    private static final Comparator<@Nullable String> NONE_LAST = Comparator.nullsLast(Comparator.naturalOrder());

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

    Page<AreaResponse> areas(ThingsOnDay asked, @Nullable String sort) {
        Comparator<AreaResponse> order = ListOrder.of(
                sort,
                "id",
                Map.of(
                        "id", Comparator.comparing(AreaResponse::id),
                        "name", Comparator.comparing(AreaResponse::name, NONE_LAST)));
        return asked.page(
                areas.inOrder().stream().map(area -> AreaResponse.from(area.toDomain(), asked.on())),
                order,
                AreaResponse::id);
    }

    /** Those of one area on the day, if one is given. */
    Page<TeamResponse> teams(ThingsOnDay asked, @Nullable String area, @Nullable String sort) {
        Comparator<TeamResponse> order = ListOrder.of(
                sort,
                "id",
                Map.of(
                        "id", Comparator.comparing(TeamResponse::id),
                        "name", Comparator.comparing(TeamResponse::name, NONE_LAST),
                        "area", Comparator.comparing(TeamResponse::area, NONE_LAST)));
        return asked.page(
                teams.inOrder().stream()
                        .map(team -> TeamResponse.from(team.toDomain(), asked.on()))
                        .filter(team -> area == null || area.equals(team.area())),
                order,
                TeamResponse::id);
    }

    /**
     * A page of posts.
     *
     * @param which those that it is to show
     */
    Page<PostResponse> posts(ThingsOnDay asked, PostQuery which, @Nullable String sort) {
        Comparator<PostResponse> order = ListOrder.of(
                sort,
                "id",
                Map.of(
                        "id", Comparator.comparing(PostResponse::id),
                        "title", Comparator.comparing(PostResponse::title, NONE_LAST)));
        List<PostEntity> all = posts.inOrder();
        List<HolderEntity> of =
                holders.entitiesOf(all.stream().map(post -> post.id).toList());
        return asked.page(
                all.stream()
                        .map(post -> PostResponse.from(post.toDomain(), of, asked.on()))
                        .filter(which::takes),
                order,
                PostResponse::id);
    }

    /**
     * Which posts are meant, by their facts on the day.
     *
     * @param vacant whether only those that nobody holds, or only the others; null for all
     * @param role what they are asked for; null for any
     * @param area which they head; null for any
     */
    record PostQuery(
            @Nullable Boolean vacant,
            @Nullable String role,
            @Nullable String area) {

        private boolean takes(PostResponse post) {
            return (vacant == null || post.vacant() == vacant)
                    && (role == null || post.roles().contains(role))
                    && (area == null || Objects.equals(area, post.area()));
        }
    }
}
