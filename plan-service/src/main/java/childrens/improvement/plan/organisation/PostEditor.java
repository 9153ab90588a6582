package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.Absence;
import childrens.improvement.plan.dated.Adoption;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.History;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds, changes and ends posts; what held before the day of a change stays as it was. */
@ApplicationScoped
class PostEditor {

    static final String FAULTY = "The post cannot be changed like that.";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern TITLE = Pattern.compile("\\[.{1,200}]");

    private final PostRepository posts;
    private final HolderRepository holders;
    private final KeptOrganisation kept;
    private final OrganisationPublisher publisher;
    private final History history;
    private final ServiceClock clock;

    PostEditor(
            PostRepository posts,
            HolderRepository holders,
            KeptOrganisation kept,
            OrganisationPublisher publisher,
            History history,
            ServiceClock clock) {
        this.posts = posts;
        this.holders = holders;
        this.kept = kept;
        this.publisher = publisher;
        this.history = history;
        this.clock = clock;
    }

    PostEntity create(@Nullable JsonNode given, @Nullable String header) {
        Body body = Body.of(given);
        String id = body.text("id", ID, "small letters, digits and hyphens");
        if (id == null) {
            body.fault("id", "is needed");
        } else if (kept.isTaken(id)) {
            body.fault("id", "is or was that of something else: ids are never used again");
        }
        Post.PostVersion facts = facts(body);
        String reason = body.reason(header);
        body.finish(FAULTY);
        PostEntity post = posts.create(String.valueOf(id));
        post.keep(List.of(facts));
        posts.persistAndFlush(post);
        done(post, null, reason);
        return post;
    }

    /** Lets a post have other facts from a day on. */
    PostEntity change(String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        PostEntity post = locked(id);
        IfMatch.check(match, post.version);
        PostResponse before = response(post);
        Body body = Body.of(given);
        Post.PostVersion facts = facts(body);
        String reason = body.requiredReason(header);
        body.finish(FAULTY);
        post.keep(Adoption.of(post.versions(), facts));
        done(post, before, reason);
        return post;
    }

    /** Ends a post from a day on; it stays to be read. */
    PostEntity end(String id, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        PostEntity post = locked(id);
        IfMatch.check(match, post.version);
        PostResponse before = response(post);
        Body body = Body.of(given);
        LocalDate from = from(body);
        String reason = body.requiredReason(header);
        body.finish(FAULTY);
        if (id.equals(Organisation.LAST_RESORT)) {
            throw ProblemException.conflict("This post gets what is nobody else's, and always stays.");
        }
        List<Post.PostVersion> left = Absence.of(post.versions(), from, null);
        if (left.isEmpty()) {
            throw ProblemException.conflict("It starts on that day. Choose a later one.");
        }
        post.keep(left);
        done(post, before, reason);
        return post;
    }

    /** Ends a change of a post or of who holds it: keeps the entry in the history and tells others. */
    void done(PostEntity post, @Nullable PostResponse before, @Nullable String reason) {
        if (before != null) {
            post.version++;
        }
        posts.flush();
        history.record("post", post.id, before, response(post), reason);
        publisher.publish(kept.all());
    }

    PostEntity locked(String id) {
        return posts.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("There is no such post."));
    }

    PostResponse response(PostEntity post) {
        return PostResponse.from(post.toDomain(), holders.entitiesOf(List.of(post.id)), today());
    }

    /** The day from which something holds, which is not over. */
    LocalDate from(Body body) {
        LocalDate from = body.requiredDay("from", today());
        if (from.isBefore(today())) {
            body.fault("from", "must not be before today, " + today() + ": what held before stays as it was");
        }
        return from;
    }

    LocalDate today() {
        return London.dayOf(clock.now());
    }

    private Post.PostVersion facts(Body body) {
        String title = body.text("title", TITLE, "a title in square brackets, never a person's name");
        if (title == null && !body.has("title")) {
            body.fault("title", "is needed");
        }
        String team = body.text("team");
        if (team != null && !kept.teamIds().contains(team)) {
            body.fault("team", "is no team: " + team);
        }
        String area = body.text("area");
        if (area != null && !kept.areaIds().contains(area)) {
            body.fault("area", "is no area: " + area);
        }
        return new Post.PostVersion(from(body), null, String.valueOf(title), team, area, body.texts("roles"));
    }
}
