package childrens.improvement.alerting.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A part of the local organisation. */
final class OrganisationFixture {

    private static final LocalDate EVER = LocalDate.of(2010, 1, 1);

    private OrganisationFixture() {}

    static Organisation council() {
        return new Organisation(
                ever(List.of(
                        new Area("cp-court", "Child Protection and Court", "head-of-cp-court"),
                        new Area("disability", "Disability", "assistant-director"))),
                ever(List.of(
                        new Team("mash", "MASH", "front-door-assessment"),
                        new Team("court-1", "Court Team 1", "cp-court"),
                        new Team("cwd", "Children with Disabilities", "disability"),
                        new Team("front-desk", "Front Desk", "business-support"))),
                ever(List.of(
                        post("team-manager-mash", "mash", null, "team-manager"),
                        post("team-manager-court-1", "court-1", null, "team-manager"),
                        post("team-manager-cwd", "cwd", null, "team-manager"),
                        post("head-of-assessment", null, "front-door-assessment", "head-of-service"),
                        post("head-of-cp-court", null, "cp-court", "head-of-service"),
                        post("assistant-director", null, null, "assistant-director"),
                        post("performance-lead", null, null, "performance-lead"))),
                ever(List.of(
                        holder("team-manager-mash"),
                        holder("team-manager-court-1"),
                        holder("head-of-assessment"),
                        holder("head-of-cp-court"),
                        holder("assistant-director"),
                        holder("performance-lead"))),
                Map.of("M004", "head-of-assessment"));
    }

    /** The council with one post and its holder more, and the team {@code new-team}. */
    static Organisation with(Post post, Dated<Holder> holder) {
        Organisation council = council();
        return new Organisation(
                council.areas(),
                added(council.teams(), new Dated<>(EVER, null, new Team("new-team", "New Team", "cp-court"))),
                added(council.posts(), new Dated<>(EVER, null, post)),
                added(council.holders(), holder),
                council.leads());
    }

    /** The organisation with one post and its holder more. */
    static Organisation and(Organisation one, Post post, Dated<Holder> holder) {
        return new Organisation(
                one.areas(),
                one.teams(),
                added(one.posts(), new Dated<>(EVER, null, post)),
                added(one.holders(), holder),
                one.leads());
    }

    static Organisation with(Post post, Dated<Holder> holder, Holder sharer) {
        Organisation one = with(post, holder);
        return new Organisation(
                one.areas(),
                one.teams(),
                one.posts(),
                added(one.holders(), new Dated<>(EVER, null, sharer)),
                one.leads());
    }

    private static <T> List<T> added(List<T> list, T more) {
        List<T> result = new ArrayList<>(list);
        result.add(more);
        return result;
    }

    private static <T> List<Dated<T>> ever(List<T> values) {
        return values.stream().map(value -> new Dated<>(EVER, null, value)).toList();
    }

    private static Post post(String id, @Nullable String team, @Nullable String area, String role) {
        return new Post(id, "[" + id + "]", team, area, Set.of(role));
    }

    private static Holder holder(String post) {
        return new Holder(post, "holder-of-" + post, post + "@council.example");
    }
}
