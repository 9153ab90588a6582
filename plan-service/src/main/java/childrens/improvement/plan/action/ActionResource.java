package childrens.improvement.plan.action;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The actions of all plans, by id. */
@Path("/v1/actions")
@Tag(name = "actions")
class ActionResource {

    private final ActionRepository actions;

    ActionResource(ActionRepository actions) {
        this.actions = actions;
    }

    @GET
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
    @Operation(summary = "Actions, of one plan, objective, lead or status if asked for")
    public Page<ActionResponse> actions(
            @RestQuery @Nullable String plan,
            @RestQuery @Nullable String objective,
            @RestQuery @Nullable String lead,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        int size = Limit.parse(limit);
        String after = cursor == null ? "" : Cursor.parse(cursor).get("after");
        List<ActionEntity> found = actions.after(after, ActionFilter.of(plan, objective, lead, status), size + 1);
        List<ActionResponse> shown =
                found.stream().limit(size).map(ActionResponse::from).toList();
        String next = found.size() > size
                ? Cursor.of(Map.of("after", shown.get(size - 1).id())).text()
                : null;
        return new Page<>(shown, next);
    }

    @GET
    @Path("{id}")
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
    @Operation(summary = "An action")
    public ActionResponse action(@RestPath String id) {
        return actions.findByIdOptional(id)
                .map(ActionResponse::from)
                .orElseThrow(() -> ProblemException.notFound("There is no such action."));
    }
}
