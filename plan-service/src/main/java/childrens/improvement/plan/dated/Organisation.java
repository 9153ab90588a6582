package childrens.improvement.plan.dated;

import childrens.improvement.plan.document.Fault;
import java.util.List;

/** The whole organisation, as a document gives it. */
public record Organisation(List<Area> areas, List<Team> teams, List<Post> posts, List<Holder> holders) {

    /** The post that gets what nobody else can be found for, and so always has a holder. */
    public static final String LAST_RESORT = "performance-lead";

    /** Ids used twice, versions out of order, and references to what the document does not have. */
    public List<Fault> faults() {
        ThingCheck check = new ThingCheck();
        check.each("/areas", areas);
        check.each("/teams", teams);
        check.each("/posts", posts);
        check.each("/holders", holders);
        check.references("/areas", "head", areas, Area.AreaVersion::head, posts);
        check.references("/teams", "area", teams, Team.TeamVersion::area, areas);
        check.references("/posts", "team", posts, Post.PostVersion::team, teams);
        check.references("/posts", "area", posts, Post.PostVersion::area, areas);
        check.references("/holders", "post", holders, Holder.HolderVersion::post, posts);
        if (!hasLastResort()) {
            check.add("/holders", "the post " + LAST_RESORT + " needs a holder without an end");
        }
        return check.faults();
    }

    private boolean hasLastResort() {
        return holders.stream()
                .flatMap(holder -> holder.versions().stream())
                .anyMatch(version -> version.post().equals(LAST_RESORT) && version.until() == null);
    }
}
