package childrens.improvement.plan.organisation;

import static java.util.stream.Collectors.toSet;

import childrens.improvement.plan.dated.Dated;
import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The organisation as the database has it. */
@ApplicationScoped
public class KeptOrganisation {

    private final AreaRepository areas;
    private final TeamRepository teams;
    private final PostRepository posts;
    private final HolderRepository holders;

    KeptOrganisation(AreaRepository areas, TeamRepository teams, PostRepository posts, HolderRepository holders) {
        this.areas = areas;
        this.teams = teams;
        this.posts = posts;
        this.holders = holders;
    }

    /** Ids of all areas that there are or were. */
    public Set<String> areaIds() {
        return areas.streamAll().map(area -> area.id).collect(toSet());
    }

    /** Ids of all posts that there are or were. */
    public Set<String> postIds() {
        return posts.streamAll().map(post -> post.id).collect(toSet());
    }

    /** Ids of the posts that somebody holds on the day. */
    public Set<String> postsHeld(LocalDate day) {
        return holders.streamAll()
                .flatMap(holder -> holder.versions().stream())
                .filter(version -> version.holdsOn(day))
                .map(Holder.HolderVersion::post)
                .collect(toSet());
    }

    /** All of it. */
    public Organisation all() {
        return new Organisation(
                areas.inOrder().stream().map(AreaEntity::toDomain).toList(),
                teams.inOrder().stream().map(TeamEntity::toDomain).toList(),
                posts.inOrder().stream().map(PostEntity::toDomain).toList(),
                holders.inOrder().stream().map(HolderEntity::toDomain).toList());
    }

    /**
     * Lets the organisation be as given from a day on; what is not given stays.
     *
     * @return whether that changed anything
     */
    boolean carryOn(Organisation given, LocalDate from) {
        boolean changed = carryOn(areas, given.areas(), from);
        changed |= carryOn(teams, given.teams(), from);
        changed |= carryOn(posts, given.posts(), from);
        changed |= carryOn(holders, given.holders(), from);
        return changed;
    }

    private static <E extends KeptThing<V>, V extends Dated<V>> boolean carryOn(
            ThingRepository<E, V> kept, List<? extends Thing<V>> given, LocalDate from) {
        boolean changed = false;
        for (Thing<V> thing : given) {
            changed |= kept.carryOn(thing, from);
        }
        return changed;
    }
}
