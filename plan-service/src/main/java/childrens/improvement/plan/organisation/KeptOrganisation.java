package childrens.improvement.plan.organisation;

import static java.util.stream.Collectors.toSet;

import childrens.improvement.plan.dated.Dated;
import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Thing;
import childrens.improvement.plan.importing.ImportedThings;
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
    private final ImportedThings imported;

    KeptOrganisation(
            AreaRepository areas,
            TeamRepository teams,
            PostRepository posts,
            HolderRepository holders,
            ImportedThings imported) {
        this.imported = imported;
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

    /** Ids of all teams that there are or were. */
    Set<String> teamIds() {
        return teams.streamAll().map(team -> team.id).collect(toSet());
    }

    /** Whether anything of the organisation has or had the id. */
    boolean isTaken(String id) {
        return areas.findById(id) != null
                || teams.findById(id) != null
                || posts.findById(id) != null
                || holders.findById(id) != null;
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
     * Lets the organisation be as given from a day on; what is not given, or was given so the last time, stays.
     *
     * @return whether that changed anything
     */
    boolean carryOn(Organisation given, LocalDate from) {
        boolean changed = carryOn("area", areas, given.areas(), from);
        changed |= carryOn("team", teams, given.teams(), from);
        changed |= carryOn("post", posts, given.posts(), from);
        changed |= carryOn("holder", holders, given.holders(), from);
        return changed;
    }

    private <E extends KeptThing<V>, V extends Dated<V>> boolean carryOn(
            String kind, ThingRepository<E, V> kept, List<? extends Thing<V>> given, LocalDate from) {
        boolean changed = false;
        for (Thing<V> thing : given) {
            changed |= imported.isNews(kind, thing.id(), thing) && kept.carryOn(thing, from);
        }
        return changed;
    }
}
