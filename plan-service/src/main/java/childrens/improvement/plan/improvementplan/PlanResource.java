package childrens.improvement.plan.improvementplan;

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
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.organisation.KeptOrganisation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The plans and their objectives. */
@Path("/v1")
@Tag(name = "plan")
class PlanResource {

    private final KeptPlans plans;
    private final KeptOrganisation organisation;

    PlanResource(KeptPlans plans, KeptOrganisation organisation) {
        this.plans = plans;
        this.organisation = organisation;
    }

    @GET
    @Path("plans")
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
    @Operation(summary = "The plans, newest year first; the archived ones if asked for")
    public Page<PlanListItem> plans(
            @RestQuery boolean archived, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        int size = Limit.parse(limit);
        String before = cursor == null ? "" : Cursor.parse(cursor).get("before");
        List<PlanListItem> found = plans.before(before, size + 1, archived);
        List<PlanListItem> shown = found.stream().limit(size).toList();
        String next = found.size() > size
                ? Cursor.of(Map.of("before", shown.get(size - 1).year())).text()
                : null;
        return new Page<>(shown, next);
    }

    @GET
    @Path("plans/{year}")
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
    @Operation(summary = "A plan, whole or for one service area")
    public RestResponse<PlanResponse> plan(@RestPath String year, @RestQuery @Nullable String area, Request request) {
        int version = plans.version(year).orElseThrow(PlanResource::noPlan);
        if (area != null && !organisation.areaIds().contains(area)) {
            throw ProblemException.notFound("There is no such area.");
        }
        EntityTag tag = new EntityTag(Integer.toString(version));
        Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            int status = unchanged.build().getStatus();
            return ResponseBuilder.<PlanResponse>create(status).tag(tag).build();
        }
        Plan plan = plans.plan(year).orElseThrow(PlanResource::noPlan);
        return ResponseBuilder.ok(PlanResponse.from(area == null ? plan : plan.forArea(area), plans.archived(year)))
                .tag(tag)
                .build();
    }

    @GET
    @Path("objectives/{id}")
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
    @Operation(summary = "An objective with its measures and actions")
    public RestResponse<ObjectiveResponse> objective(@RestPath String id) {
        int version = plans.versionOfObjective(id).orElseThrow(PlanResource::noObjective);
        ObjectiveResponse objective = plans.objective(id).orElseThrow(PlanResource::noObjective);
        return ResponseBuilder.ok(objective).tag(IfMatch.tag(version)).build();
    }

    private static ProblemException noObjective() {
        return ProblemException.notFound("There is no such objective.");
    }

    private static ProblemException noPlan() {
        return ProblemException.notFound("There is no plan for that year.");
    }
}
