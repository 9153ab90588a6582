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

/** The aims of a plan, each with the priorities that serve it. */
@Path("/v1")
@Tag(name = "plan")
class AimResource {

    private final AimEditor editor;

    AimResource(AimEditor editor) {
        this.editor = editor;
    }

    @GET
    @Path("plans/{year}/aims")
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
    @Operation(summary = "The aims of a plan, in order; the archived ones if asked for")
    public Page<AimResponse> list(
            @RestPath String year,
            @RestQuery boolean archived,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        return editor.page(year, archived, limit, cursor);
    }

    @GET
    @Path("plans/{year}/aims/{number}")
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
    @Operation(summary = "An aim, archived or not")
    public RestResponse<AimResponse> get(@RestPath String year, @RestPath int number) {
        return answer(editor.find(year, number));
    }

    @POST
    @Path("plans/{year}/aims")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Add an aim")
    public RestResponse<AimResponse> create(
            @RestPath String year, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        AimEntity created = editor.create(year, Given.of(body, reason));
        return ResponseBuilder.<AimResponse>created(URI.create("/v1/plans/" + year + "/aims/" + created.number))
                .entity(created.state())
                .tag(IfMatch.tag(created.version))
                .build();
    }

    @PUT
    @Path("plans/{year}/aims/{number}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Change an aim")
    public RestResponse<AimResponse> change(
            @RestPath String year,
            @RestPath int number,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.change(year, number, match, Given.withReason(body, reason)));
    }

    @DELETE
    @Path("plans/{year}/aims/{number}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive an aim: it is hidden, nothing of it is lost")
    public RestResponse<AimResponse> archive(
            @RestPath String year,
            @RestPath int number,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, number, true, match, Given.withReason(body, reason)));
    }

    @POST
    @Path("plans/{year}/aims/{number}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show an aim that was archived again")
    public RestResponse<AimResponse> restore(
            @RestPath String year,
            @RestPath int number,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, number, false, match, Given.withReason(body, reason)));
    }

    private static RestResponse<AimResponse> answer(AimEntity kept) {
        return ResponseBuilder.ok(kept.state()).tag(IfMatch.tag(kept.version)).build();
    }
}
