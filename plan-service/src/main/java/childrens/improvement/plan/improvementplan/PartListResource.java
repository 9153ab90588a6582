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
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The objectives and placements of a plan, searched and sorted. */
@Path("/v1")
@Tag(name = "plan")
class PartListResource {

    private final PartLists lists;

    PartListResource(PartLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("plans/{year}/objectives")
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
    @Operation(
            summary = "The objectives of a plan, by position, id or title",
            description = "q: words, all of which stand in it; sort: one name, with a minus for the other way round")
    public Page<ObjectiveListItem> objectives(
            @RestPath String year,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String lead,
            @RestQuery @Nullable String measure,
            @RestQuery boolean archived,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        PartQuery query = new PartQuery(q, priority, area, lead, measure, archived);
        return lists.objectives(year, query, sort, limit, cursor);
    }

    @GET
    @Path("plans/{year}/placements")
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
    @Operation(
            summary = "The placements of a plan, by row, measure or objective",
            description = "q: words, all of which stand in it; sort: one name, with a minus for the other way round")
    public Page<PlacementListItem> placements(
            @RestPath String year,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String priority,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String lead,
            @RestQuery @Nullable String measure,
            @RestQuery boolean archived,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        PartQuery query = new PartQuery(q, priority, area, lead, measure, archived);
        return lists.placements(year, query, sort, limit, cursor);
    }
}
