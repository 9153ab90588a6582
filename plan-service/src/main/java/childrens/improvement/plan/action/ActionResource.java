package childrens.improvement.plan.action;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.ChangeResponse;
import childrens.improvement.plan.history.HistoryReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The actions of all plans. */
@Path("/v1")
@Tag(name = "actions")
class ActionResource {

    private final ActionRepository actions;
    private final ActionReader reader;
    private final HistoryReader history;

    ActionResource(ActionRepository actions, ActionReader reader, HistoryReader history) {
        this.actions = actions;
        this.reader = reader;
        this.history = history;
    }

    @GET
    @Path("actions")
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
    @Operation(summary = "Actions, filtered and sorted; archived ones only if asked for")
    public Page<ActionResponse> actions(
            @BeanParam ActionFilter filter, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return reader.page(filter, limit, cursor);
    }

    @GET
    @Path("actions/{id}")
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
    @Operation(summary = "An action, an archived one too")
    public RestResponse<ActionResponse> action(@RestPath String id) {
        ActionEntity action = actions.findByIdOptional(id).orElseThrow(ActionResource::noAction);
        return ResponseBuilder.ok(reader.response(action))
                .tag(IfMatch.tag(action.version))
                .build();
    }

    @GET
    @Path("actions/{id}/history")
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
    @Operation(summary = "What was changed in an action, newest first")
    public Page<ChangeResponse> history(
            @RestPath String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        if (actions.findById(id) == null) {
            throw noAction();
        }
        return history.ofThing("action", id, limit, cursor);
    }

    private static ProblemException noAction() {
        return ProblemException.notFound("There is no such action.");
    }
}
