package childrens.improvement.plan.organisation;

import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;

import childrens.improvement.plan.edit.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Changes posts and who holds them. Every change counts from a day that is not over; holders are pseudonyms. */
@Path("/v1")
@Tag(name = "organisation")
class PostChangesResource {

    private final PostEditor editor;
    private final HolderEditor holders;

    PostChangesResource(PostEditor editor, HolderEditor holders) {
        this.editor = editor;
        this.holders = holders;
    }

    @POST
    @Path("posts")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Add a post")
    public RestResponse<PostResponse> create(
            @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        return created(editor.create(body, reason));
    }

    @PUT
    @Path("posts/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Let a post have other facts from a day on")
    public RestResponse<PostResponse> change(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.change(id, body, match, reason));
    }

    @DELETE
    @Path("posts/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "End a post from a day on; nothing of it is lost")
    public RestResponse<PostResponse> end(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.end(id, body, match, reason));
    }

    @POST
    @Path("posts/{id}/holders")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Let somebody hold a post from a day on: permanently, as interim, or as cover")
    public RestResponse<PostResponse> hold(
            @RestPath String id, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        return created(holders.hold(id, body, reason));
    }

    @DELETE
    @Path("posts/{id}/holders/{holder}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "End a holding, or interrupt it",
            description = "With from alone the holding ends on that day; with until too it is an absence between them.")
    public RestResponse<PostResponse> away(
            @RestPath String id,
            @RestPath String holder,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(holders.away(id, holder, body, match, reason));
    }

    @POST
    @Path("posts/{id}/hand-over")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Hand a post over",
            description =
                    "To another holder (holder, address, from): those who hold it then end on that day. To another"
                            + " post (to): every open action and every measure that the post leads is moved, and alerts follow.")
    public HandOverResponse handOver(
            @RestPath String id, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        return holders.handOver(id, body, reason);
    }

    private RestResponse<PostResponse> created(PostEntity post) {
        return ResponseBuilder.<PostResponse>created(URI.create("/v1/posts/" + post.id))
                .entity(editor.response(post))
                .tag(IfMatch.tag(post.version))
                .build();
    }

    private RestResponse<PostResponse> answer(PostEntity post) {
        return ResponseBuilder.ok(editor.response(post))
                .tag(IfMatch.tag(post.version))
                .build();
    }
}
