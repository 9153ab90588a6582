package childrens.improvement.plan.improvementplan;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.Page;
import childrens.improvement.plan.edit.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The words of a plan outside its aims, priorities and actions: the executive summary, the key focus, headings. */
@Path("/v1")
@Tag(name = "plan")
class PassageResource {

    private final PassageEditor editor;

    PassageResource(PassageEditor editor) {
        this.editor = editor;
    }

    @GET
    @Path("plans/{year}/passages")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(summary = "The passages of a plan, in order; the archived ones if asked for")
    public Page<PassageResponse> list(
            @RestPath String year,
            @RestQuery boolean archived,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return editor.page(year, archived, limit, cursor);
    }

    @GET
    @Path("plans/{year}/passages/{id}")
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER
    })
    @Operation(summary = "A passage, archived or not")
    public RestResponse<PassageResponse> get(@RestPath String year, @RestPath String id) {
        return answer(editor.find(year, id));
    }

    @POST
    @Path("plans/{year}/passages")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Add a passage")
    public RestResponse<PassageResponse> create(
            @RestPath String year, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        PassageEntity created = editor.create(year, Given.of(body, reason));
        return ResponseBuilder.<PassageResponse>created(URI.create("/v1/plans/" + year + "/passages/" + created.code))
                .entity(created.state())
                .tag(IfMatch.tag(created.version))
                .build();
    }

    @PUT
    @Path("plans/{year}/passages/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Change a passage")
    public RestResponse<PassageResponse> change(
            @RestPath String year,
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.change(year, id, match, Given.withReason(body, reason)));
    }

    @DELETE
    @Path("plans/{year}/passages/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive a passage: it is hidden, nothing of it is lost")
    public RestResponse<PassageResponse> archive(
            @RestPath String year,
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, id, true, match, Given.withReason(body, reason)));
    }

    @POST
    @Path("plans/{year}/passages/{id}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show a passage that was archived again")
    public RestResponse<PassageResponse> restore(
            @RestPath String year,
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, id, false, match, Given.withReason(body, reason)));
    }

    private static RestResponse<PassageResponse> answer(PassageEntity kept) {
        return ResponseBuilder.ok(kept.state()).tag(IfMatch.tag(kept.version)).build();
    }
}
