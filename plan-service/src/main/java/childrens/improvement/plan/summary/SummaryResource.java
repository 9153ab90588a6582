package childrens.improvement.plan.summary;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.plan.quarter.ShowsFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The executive summary of a quarter: the draft beside what a person made of it. */
@Path("/v1")
@Tag(name = "summary")
class SummaryResource {

    private final SummaryDesk desk;

    SummaryResource(SummaryDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("plans/{year}/quarters/{quarter}/summary")
    @ShowsFigures
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
    @Operation(
            summary = "The executive summary: the draft from the figures, each number with its reading, beside the"
                    + " edited one. With area, the draft for that area")
    public RestResponse<SummaryResponse> summary(
            @RestPath String year, @RestPath String quarter, @RestQuery @Nullable String area) {
        return tagged(area == null ? desk.read(year, quarter) : desk.read(year, quarter, area));
    }

    @PUT
    @Path("plans/{year}/quarters/{quarter}/summary")
    @ShowsFigures
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Edit the executive summary; a number edited away from its reading becomes a finding")
    public RestResponse<SummaryResponse> edit(
            @RestPath String year,
            @RestPath String quarter,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SummaryRequest request) {
        return tagged(desk.edit(year, quarter, ifMatch, request));
    }

    @POST
    @Path("plans/{year}/quarters/{quarter}/summary/approve")
    @ShowsFigures
    @RolesAllowed(APPROVER)
    @Operation(summary = "Approve the edited summary; not by the post that edited it")
    public RestResponse<SummaryResponse> approve(
            @RestPath String year, @RestPath String quarter, @RestHeader("If-Match") @Nullable String ifMatch) {
        return tagged(desk.approve(year, quarter, ifMatch));
    }

    private static RestResponse<SummaryResponse> tagged(SummaryResponse response) {
        return ResponseBuilder.ok(response)
                .tag(new EntityTag(Integer.toString(response.version())))
                .build();
    }
}
