package childrens.improvement.plan.improvementplan;

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

/** Changes of the plans themselves. Their entity tag counts every change of anything in them. */
@Path("/v1")
@Tag(name = "plan")
class PlanChangesResource {

    private final PlanEditor editor;
    private final OrderEditor orders;
    private final PartWriter writer;

    PlanChangesResource(PlanEditor editor, OrderEditor orders, PartWriter writer) {
        this.editor = editor;
        this.orders = orders;
        this.writer = writer;
    }

    @POST
    @Path("plans")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Add a plan for a year that has none")
    public RestResponse<PlanState> create(
            @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        PlanEntity plan = editor.create(Given.of(body, reason));
        return ResponseBuilder.<PlanState>created(URI.create("/v1/plans/" + plan.year))
                .entity(PlanState.from(plan))
                .tag(IfMatch.tag(writer.version(plan)))
                .build();
    }

    @PUT
    @Path("plans/{year}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Change the title, the quarter that it has been brought to, the vision, aim and key focus")
    public RestResponse<PlanState> change(
            @RestPath String year,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.change(year, match, Given.withReason(body, reason)));
    }

    @DELETE
    @Path("plans/{year}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive a plan: it leaves the list, nothing of it is lost")
    public RestResponse<PlanState> archive(
            @RestPath String year,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, true, match, Given.withReason(body, reason)));
    }

    @POST
    @Path("plans/{year}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show an archived plan again")
    public RestResponse<PlanState> restore(
            @RestPath String year,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(year, false, match, Given.withReason(body, reason)));
    }

    @PUT
    @Path("plans/{year}/order")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Put priorities, aims, passages or the summary's actions in another order",
            description = "Each list that is given names all that is in it, once: {\"priorities\": [2, 1],"
                    + " \"passages\": {\"going-well\": [\"going-well-2\", \"going-well-1\"]},"
                    + " \"actions\": {\"next\": [ids]}, \"reason\": \"why\"}.")
    public RestResponse<PlanState> order(
            @RestPath String year,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(orders.ofPlan(year, match, Given.withReason(body, reason)));
    }

    @PUT
    @Path("plans/{year}/priorities/{number}/order")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Put the objectives of a priority in another order")
    public RestResponse<PriorityResponse> orderPriority(
            @RestPath String year,
            @RestPath int number,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(orders.ofPriority(year, number, match, Given.withReason(body, reason)));
    }

    private RestResponse<PlanState> answer(PlanEntity plan) {
        return ResponseBuilder.ok(PlanState.from(plan))
                .tag(IfMatch.tag(writer.version(plan)))
                .build();
    }

    private static RestResponse<PriorityResponse> answer(PriorityEntity priority) {
        return ResponseBuilder.ok(priority.state())
                .tag(IfMatch.tag(priority.version))
                .build();
    }
}
