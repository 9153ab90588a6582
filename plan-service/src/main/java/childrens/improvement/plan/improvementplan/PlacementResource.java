package childrens.improvement.plan.improvementplan;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The measures under the objectives, each with its targets and values as printed. */
@Path("/v1")
@Tag(name = "plan")
class PlacementResource {

    private final PlacementEditor editor;

    PlacementResource(PlacementEditor editor) {
        this.editor = editor;
    }

    @GET
    @Path("plans/{year}/placements/{row}")
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
    @Operation(summary = "A placement, archived or not")
    public RestResponse<PlacementResponse> get(@RestPath String year, @RestPath String row) {
        return answer(editor.find(year, row));
    }

    @POST
    @Path("objectives/{objective}/placements")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Add a placement")
    public RestResponse<PlacementResponse> create(
            @RestPath String objective, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        PlacementEntity created = editor.create(objective, Given.of(body, reason));
        return ResponseBuilder.<PlacementResponse>created(
                        URI.create("/v1/plans/" + created.year + "/placements/" + created.row))
                .entity(created.state())
                .tag(IfMatch.tag(created.version))
                .build();
    }

    @PUT
    @Path("plans/{year}/placements/{row}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Change a placement")
    public RestResponse<PlacementResponse> change(
            @RestPath String year,
            @RestPath String row,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.change(year, row, match, Given.withReason(body, reason)));
    }

    @DELETE
    @Path("plans/{year}/placements/{row}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive a placement: it is hidden, nothing of it is lost")
    public RestResponse<PlacementResponse> archive(
            @RestPath String year,
            @RestPath String row,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, row, true, match, Given.withReason(body, reason)));
    }

    @POST
    @Path("plans/{year}/placements/{row}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show a placement that was archived again")
    public RestResponse<PlacementResponse> restore(
            @RestPath String year,
            @RestPath String row,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, row, false, match, Given.withReason(body, reason)));
    }

    private static RestResponse<PlacementResponse> answer(PlacementEntity kept) {
        return ResponseBuilder.ok(kept.state()).tag(IfMatch.tag(kept.version)).build();
    }
}
