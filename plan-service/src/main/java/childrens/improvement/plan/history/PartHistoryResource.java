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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was changed in one part of a plan, newest first; empty where nothing was. */
@Path("/v1")
@Tag(name = "history")
class PartHistoryResource {

    private final HistoryReader history;
    private final EntityManager database;

    PartHistoryResource(HistoryReader history, EntityManager database) {
        this.history = history;
        this.database = database;
    }

    @GET
    @Path("plans/{year}/{part:aims|priorities|passages|placements}/{id}/history")
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
    @Operation(summary = "What was changed in an aim, a priority, a passage or a placement of a plan, newest first")
    public Page<ChangeResponse> ofPart(
            @RestPath String year,
            @RestPath String part,
            @RestPath String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        PlanPart of = PlanPart.of(part);
        there(of.question(), Map.of("year", year, "id", id));
        return history.ofThing(of.kind(), year + "/" + id, limit, cursor);
    }

    @GET
    @Path("plans/{year}/quarters/{quarter}/{part:narratives|ratings}/{about}/history")
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
            summary = "What was written, or set beside a rating, of an objective or a row in a quarter, newest first")
    public Page<ChangeResponse> inQuarter(
            @RestPath String year,
            @RestPath String quarter,
            @RestPath String part,
            @RestPath String about,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        thereIsQuarter(year, quarter);
        String kind = part.equals("narratives") ? "narrative" : "asserted-rating";
        return history.ofThing(kind, quarter + "/" + about, limit, cursor);
    }

    @GET
    @Path("objectives/{objective}/evidence/{id}/history")
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
    @Operation(summary = "What was changed in a piece of evidence, newest first")
    public Page<ChangeResponse> ofEvidence(
            @RestPath String objective,
            @RestPath String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        there("select 1 from objective where id = :id", Map.of("id", objective));
        return history.ofThing("evidence", id, limit, cursor);
    }

    @GET
    @Path("plans/{year}/quarters/{quarter}/summary/history")
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
    @Operation(summary = "How the executive summary of a quarter was edited and approved, newest first")
    public Page<ChangeResponse> ofSummary(
            @RestPath String year,
            @RestPath String quarter,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        thereIsQuarter(year, quarter);
        return history.ofThing("executive-summary", quarter, limit, cursor);
    }

    private void thereIsQuarter(String year, String quarter) {
        there(
                "select 1 from plan where year = :year and :quarter ~ ('^' || year || '-Q[1-4]$')",
                Map.of("year", year, "quarter", quarter));
    }

    private void there(String question, Map<String, String> given) {
        var query = database.createNativeQuery(question);
        given.forEach(query::setParameter);
        if (query.getResultList().isEmpty()) {
            throw ProblemException.notFound("There is no such part of the plan.");
        }
    }
}
