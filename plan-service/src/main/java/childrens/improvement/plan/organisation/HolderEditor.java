package childrens.improvement.plan.organisation;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.Absence;
import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Timeline;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes who holds a post: holders, cover, absence, the end of a holding, and hand-over. */
@ApplicationScoped
class HolderEditor {

    private static final List<String> KINDS = List.of("permanent", "interim", "cover");
    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,200}@[^@\\s]{1,119}");

    private final PostEditor editor;
    private final HolderRepository holders;
    private final PostRepository posts;
    private final Event<HandOver> handOvers;

    HolderEditor(PostEditor editor, HolderRepository holders, PostRepository posts, Event<HandOver> handOvers) {
        this.editor = editor;
        this.holders = holders;
        this.posts = posts;
        this.handOvers = handOvers;
    }

    /** Adds a holder beside those that there are. */
    PostEntity hold(String id, @Nullable JsonNode given, @Nullable String header) {
        PostEntity post = editor.locked(id);
        PostResponse before = editor.response(post);
        Body body = Body.of(given);
        HolderEntity holder = holder(post, body);
        String reason = body.reason(header);
        body.finish(PostEditor.FAULTY);
        add(post, holder);
        editor.done(post, before, reason);
        return post;
    }

    /** Takes days out of a holding; without an end, ends it. */
    PostEntity away(
            String id, String holding, @Nullable JsonNode given, @Nullable String match, @Nullable String header) {
        PostEntity post = editor.locked(id);
        IfMatch.check(match, post.version);
        PostResponse before = editor.response(post);
        HolderEntity holder = holders.findByIdOptional(holding)
                .filter(each -> each.versions().stream()
                        .anyMatch(version -> version.post().equals(id)))
                .orElseThrow(() -> ProblemException.notFound("There is no such holder of the post."));
        Body body = Body.of(given);
        LocalDate from = editor.from(body);
        LocalDate until = body.day("until");
        if (until != null && !until.isAfter(from)) {
            body.fault("until", "must be after from, " + from);
        }
        String reason = body.requiredReason(header);
        body.finish(PostEditor.FAULTY);
        holder.keep(left(holder, from, until));
        holders.flush();
        checkLastResort(post);
        editor.done(post, before, reason);
        return post;
    }

    /** Lets another holder take the place of those that there are, or another post take over what the post leads. */
    HandOverResponse handOver(String id, @Nullable JsonNode given, @Nullable String header) {
        PostEntity post = editor.locked(id);
        Body body = Body.of(given);
        if (body.has("to")) {
            return toPost(post, body, header);
        }
        PostResponse before = editor.response(post);
        HolderEntity holder = holder(post, body);
        String reason = body.requiredReason(header);
        body.finish(PostEditor.FAULTY);
        LocalDate from = holder.versions().get(0).from();
        holders.entitiesOf(List.of(id)).stream()
                .filter(each -> Timeline.on(from, each.versions()).isPresent())
                .forEach(each -> each.keep(left(each, from, null)));
        holders.flush();
        add(post, holder);
        checkLastResort(post);
        editor.done(post, before, reason);
        return new HandOverResponse(id, id, List.of(), List.of());
    }

    private HandOverResponse toPost(PostEntity post, Body body, @Nullable String header) {
        String to = body.required("to");
        LocalDate today = editor.today();
        PostEntity next = posts.findById(to);
        if (to.equals(post.id)
                || next == null
                || Timeline.on(today, next.versions()).isEmpty()) {
            body.fault("to", "is no other post of today's organisation: " + to);
        }
        String reason = body.requiredReason(header);
        body.finish(PostEditor.FAULTY);
        HandOver handOver = new HandOver(post.id, to, reason);
        handOvers.fire(handOver);
        return new HandOverResponse(post.id, to, handOver.actions(), handOver.measures());
    }

    private HolderEntity holder(PostEntity post, Body body) {
        String pseudonym = body.text("holder", PSEUDONYM, "a pseudonym: letters, digits and hyphens");
        String address = body.text("address", ADDRESS, "an address for messages");
        if (!body.has("holder")) {
            body.fault("holder", "is needed");
        }
        if (!body.has("address")) {
            body.fault("address", "is needed");
        }
        LocalDate from = editor.from(body);
        LocalDate until = body.day("until");
        if (until != null && !until.isAfter(from)) {
            body.fault("until", "must be after from, " + from);
        }
        HolderEntity holder = holders.create("");
        holder.kind = Objects.requireNonNullElse(body.choice("kind", KINDS), "permanent");
        holder.keep(List.of(
                new Holder.HolderVersion(from, until, post.id, String.valueOf(pseudonym), String.valueOf(address))));
        return holder;
    }

    private void add(PostEntity post, HolderEntity holder) {
        holder.id = holders.freshId(post.id);
        holders.persistAndFlush(holder);
    }

    private static List<Holder.HolderVersion> left(HolderEntity holder, LocalDate from, @Nullable LocalDate until) {
        List<Holder.HolderVersion> left = Absence.of(holder.versions(), from, until);
        if (left.isEmpty()) {
            throw ProblemException.conflict("The holding starts on that day. Choose a later one.");
        }
        return left;
    }

    private void checkLastResort(PostEntity post) {
        LocalDate today = editor.today();
        boolean needed = post.id.equals(Organisation.LAST_RESORT);
        boolean always = holders.entitiesOf(List.of(post.id)).stream()
                .flatMap(holder -> holder.versions().stream())
                .anyMatch(version -> version.until() == null && !version.from().isAfter(today));
        if (needed && !always) {
            throw ProblemException.conflict("This post gets what is nobody else's: it needs a holder without a gap.");
        }
    }
}
