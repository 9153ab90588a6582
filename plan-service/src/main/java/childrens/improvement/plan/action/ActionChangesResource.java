package childrens.improvement.plan.action;

import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;

import childrens.improvement.plan.edit.IfMatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
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

/** Adds, changes and archives actions. A reason comes in the body, or in the header {@code Change-Reason}. */
@Path("/v1")
@Tag(name = "actions")
class ActionChangesResource {

    private final ActionEditor editor;
    private final ActionReader reader;

    ActionChangesResource(ActionEditor editor, ActionReader reader) {
        this.editor = editor;
        this.reader = reader;
    }

    @POST
    @Path("actions")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Add an action to an objective, or to a list of the executive summary",
            description = "More than three for an objective and quarter, no lead or no day are warnings in the answer,"
                    + " never refused.")
    public RestResponse<ActionResponse> create(
            @Nullable JsonNode body, @RestHeader("Change-Reason") @Nullable String reason) {
        ActionEntity action = editor.create(body, reason);
        return ResponseBuilder.<ActionResponse>created(URI.create("/v1/actions/" + action.id))
                .entity(reader.response(action))
                .tag(IfMatch.tag(action.version))
                .build();
    }

    @PUT
    @Path("actions/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Replace what is written of an action; the words as printed stay")
    public RestResponse<ActionResponse> replace(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.replace(id, body, match, reason));
    }

    @PATCH
    @Path("actions/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Change some members of an action: a status, a lead, a day")
    public RestResponse<ActionResponse> patch(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.patch(id, body, match, reason));
    }

    @DELETE
    @Path("actions/{id}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Archive an action: it is hidden, and nothing of it is lost")
    public RestResponse<ActionResponse> archive(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(id, true, body, match, reason));
    }

    @POST
    @Path("actions/{id}/restore")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Show an archived action again")
    public RestResponse<ActionResponse> restore(
            @RestPath String id,
            @Nullable JsonNode body,
            @RestHeader("If-Match") @Nullable String match,
            @RestHeader("Change-Reason") @Nullable String reason) {
        return answer(editor.archive(id, false, body, match, reason));
    }

    private RestResponse<ActionResponse> answer(ActionEntity action) {
        return ResponseBuilder.ok(reader.response(action))
                .tag(IfMatch.tag(action.version))
                .build();
    }
}
