package childrens.improvement.plan.history;

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
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was changed in a plan; {@code from} and {@code until} are days or instants, until not included. */
@Path("/v1")
@Tag(name = "history")
class HistoryResource {

    private final HistoryReader history;
    private final EntityManager database;

    HistoryResource(HistoryReader history, EntityManager database) {
        this.history = history;
        this.database = database;
    }

    @GET
    @Path("plans/{year}/history")
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
    @Operation(summary = "What was changed in a plan, newest first; of one kind, one object or one time if asked for")
    public Page<ChangeResponse> history(
            @RestPath String year,
            @RestQuery @Nullable String object,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        there("select 1 from plan where year = :id", year, "There is no plan for that year.");
        ChangeFilter filter = ChangeFilter.ofPlan(year)
                .is("kind", kind)
                .is("object", object)
                .from(from)
                .until(until);
        return history.page(filter, limit, cursor);
    }

    @GET
    @Path("objectives/{id}/history")
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
    @Operation(summary = "What was changed in an objective, newest first")
    public Page<ChangeResponse> ofObjective(
            @RestPath String id, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        there("select 1 from objective where id = :id", id, "There is no such objective.");
        return history.ofThing("objective", id, limit, cursor);
    }

    private void there(String query, String id, String otherwise) {
        if (database.createNativeQuery(query)
                .setParameter("id", id)
                .getResultList()
                .isEmpty()) {
            throw ProblemException.notFound(otherwise);
        }
    }
}
