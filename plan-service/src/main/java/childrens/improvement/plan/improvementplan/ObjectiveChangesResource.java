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

/** Changes of objectives, with the texts on their progress. */
@Path("/v1")
@Tag(name = "plan")
class ObjectiveChangesResource {

    private final ObjectiveEditor editor;
    private final OrderEditor orders;

    ObjectiveChangesResource(ObjectiveEditor editor, OrderEditor orders) {
        this.editor = editor;
        this.orders = orders;
    }

    @POST
    @Path("plans/{year}/objectives")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Add an objective to a priority")
    public RestResponse<ObjectiveState> create(
            @RestPath String year, @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        ObjectiveEntity objective = editor.create(year, Given.of(body, reason));
        return ResponseBuilder.<ObjectiveState>created(URI.create("/v1/objectives/" + objective.id))
                .entity(objective.state())
                .tag(IfMatch.tag(objective.version))
                .build();
    }

    @PUT
    @Path("objectives/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Change an objective; its progress stays when it is left out")
    public RestResponse<ObjectiveState> change(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.change(id, match, Given.withReason(body, reason)));
    }

    @PUT
    @Path("objectives/{id}/progress/{quarter}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Put texts in the place of those on the progress of a quarter")
    public RestResponse<ObjectiveState> progress(
            @RestPath String id,
            @RestPath String quarter,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.progress(id, quarter, match, Given.withReason(body, reason)));
    }

    @PUT
    @Path("objectives/{id}/order")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Put the placements, the actions, or both of an objective in another order")
    public RestResponse<ObjectiveState> order(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(orders.ofObjective(id, match, Given.withReason(body, reason)));
    }

    @DELETE
    @Path("objectives/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive an objective: it is hidden, nothing of it is lost")
    public RestResponse<ObjectiveState> archive(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(id, true, match, Given.withReason(body, reason)));
    }

    @POST
    @Path("objectives/{id}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show an archived objective again")
    public RestResponse<ObjectiveState> restore(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(id, false, match, Given.withReason(body, reason)));
    }

    private static RestResponse<ObjectiveState> answer(ObjectiveEntity objective) {
        return ResponseBuilder.ok(objective.state())
                .tag(IfMatch.tag(objective.version))
                .build();
    }
}
