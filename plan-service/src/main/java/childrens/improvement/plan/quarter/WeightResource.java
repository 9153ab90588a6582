package childrens.improvement.plan.quarter;

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
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Change;
import childrens.improvement.plan.history.History;
import childrens.improvement.plan.quarter.Written.Weight;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** How much rows, objectives and priorities weigh in what stands above them, and which have a veto. */
@Path("/v1")
@Tag(name = "quarter")
class WeightResource {

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Figures figures;
    private final QuarterTables tables;
    private final QuarterWriting writing;
    private final History history;

    WeightResource(Figures figures, QuarterTables tables, QuarterWriting writing, History history) {
        this.figures = figures;
        this.tables = tables;
        this.writing = writing;
        this.history = history;
    }

    @GET
    @Path("plans/{year}/weights")
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
    @Operation(summary = "The weights that are not 1, and the vetoes", description = "The ETag is that of all of them.")
    public RestResponse<Page<WeightItem>> weights(@RestPath String year) {
        figures.plan(year, Figures.COUNCIL);
        List<WeightItem> items = new TreeMap<>(tables.weights(year))
                .entrySet().stream()
                        .map(each -> new WeightItem(
                                each.getKey(),
                                each.getValue().weight(),
                                each.getValue().veto()))
                        .toList();
        return ResponseBuilder.ok(new Page<>(items, null))
                .tag(IfMatch.tag(tables.weightsVersion(year)))
                .build();
    }

    @PUT
    @Path("plans/{year}/weights/{about}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Set the weight of a row, an objective or a priority (its number)")
    public RestResponse<WeightItem> weigh(
            @RestPath String year,
            @RestPath String about,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason,
            @Nullable JsonNode body) {
        Body given = Body.of(body);
        BigDecimal weight = given.number("weight");
        if (weight == null || weight.signum() <= 0 || weight.compareTo(MOST) > 0) {
            given.fault("weight", "a number above 0, at most 100");
        }
        boolean veto = Boolean.TRUE.equals(given.flag("veto"));
        String reason = given.requiredReason(changeReason);
        given.finish("The weight cannot be taken.");
        if (!has(figures.plan(year, Figures.COUNCIL), about)) {
            throw ProblemException.notFound("There is no such row, objective or priority in the plan.");
        }
        tables.lockWeights(year);
        IfMatch.check(ifMatch, tables.weightsVersion(year));
        Weight before = tables.weights(year).getOrDefault(about, Weight.USUAL);
        WeightItem after = new WeightItem(about, weight == null ? BigDecimal.ONE : weight, veto);
        writing.weigh(year, about, after.weight(), veto);
        history.record(Change.changed(
                "weight", about, year, Map.of("weight", before.weight(), "veto", before.veto()), after, reason));
        return ResponseBuilder.ok(after)
                .tag(IfMatch.tag(tables.weightsVersion(year)))
                .build();
    }

    private static boolean has(Plan plan, String about) {
        return plan.priorities().stream()
                .anyMatch(priority -> about.equals(Integer.toString(priority.number()))
                        || priority.objectives().stream()
                                .anyMatch(objective -> objective.id().equals(about)
                                        || objective.placements().stream()
                                                .anyMatch(each -> each.row().equals(about))));
    }

    record WeightItem(String about, BigDecimal weight, boolean veto) {}
}
