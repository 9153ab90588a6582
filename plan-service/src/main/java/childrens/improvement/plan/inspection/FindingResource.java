package childrens.improvement.plan.inspection;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.finding.Finding;
import childrens.improvement.plan.quarter.ShowsFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the rules found in a plan. */
@Path("/v1")
@Tag(name = "findings")
class FindingResource {

    private final Inspection inspection;
    private final RuleBook rules;

    FindingResource(Inspection inspection, RuleBook rules) {
        this.inspection = inspection;
        this.rules = rules;
    }

    @GET
    @Path("plans/{year}/findings")
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
            summary = "Where the plan says two things, or nothing that could be checked; of one rule, one objective"
                    + " or one area if asked for",
            description = "sort: rule, objective, where or line, with a minus for the other way round")
    public Page<FindingResponse> findings(
            @RestPath String year,
            @RestQuery @Nullable String rule,
            @RestQuery @Nullable String objective,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String quarter,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        if (rule != null && !rules.has(rule)) {
            throw ProblemException.badRequest("There is no such rule.", new FieldError("/rule", "is no rule: " + rule));
        }
        List<Finding> all = inspection
                .of(year, quarter)
                .orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
        FindingQuery query =
                new FindingQuery(rule, objective, area == null ? null : inspection.objectives(year, area), sort);
        List<FindingResponse> found = query.of(all).stream()
                .map(finding -> FindingResponse.from(finding, rules.title(finding.rule())))
                .toList();
        return ListPage.of(found, limit, cursor);
    }

    @GET
    @Path("finding-rules")
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
    @Operation(summary = "The rules that look for findings, and why each matters")
    public Page<FindingRule> rules(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        return ListPage.of(rules.all(), limit, cursor);
    }
}
