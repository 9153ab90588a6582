package childrens.improvement.plan.target;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.ListOrder;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.organisation.ThingsOnDay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The adopted targets, by measure; {@code on} is the day whose version stands first, today unless asked for. */
@Path("/v1")
@Tag(name = "targets")
class TargetResource {

    private final TargetRepository targets;
    private final ServiceClock clock;

    TargetResource(TargetRepository targets, ServiceClock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    @GET
    @Path("targets")
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
            summary = "The adopted target of every measure; of one lead, or of one kind on the day, if asked for",
            description = "sort: measure or lead, with a minus for the other way round")
    public Page<TargetResponse> targets(
            @RestQuery @Nullable String on,
            @RestQuery @Nullable String lead,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        if (kind != null && !TargetBody.KINDS.contains(kind)) {
            throw ProblemException.badRequest(
                    "A parameter cannot be read.",
                    new FieldError("/kind", "one of " + String.join(", ", TargetBody.KINDS)));
        }
        ThingsOnDay asked = ThingsOnDay.parse(on, limit, cursor, today());
        Comparator<TargetResponse> order = ListOrder.of(
                sort,
                "measure",
                Map.of(
                        "measure", Comparator.comparing(TargetResponse::measure),
                        "lead", Comparator.comparing(TargetResponse::lead)));
        return asked.page(
                targets.inOrder().stream()
                        .map(target -> TargetResponse.from(target, asked.on()))
                        .filter(target -> lead == null || lead.equals(target.lead()))
                        .filter(target -> kind == null || target.isOfKind(kind)),
                order,
                TargetResponse::measure);
    }

    @GET
    @Path("targets/{measure}")
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
    @Operation(summary = "The adopted target of one measure; a repeated row of the plan answers as its measure")
    public RestResponse<TargetResponse> target(@RestPath String measure, @RestQuery @Nullable String on) {
        ThingsOnDay asked = ThingsOnDay.parse(on, null, null, today());
        return targets.entityOfRow(measure)
                .map(target -> ResponseBuilder.ok(TargetResponse.from(target.toDomain(), asked.on()))
                        .tag(IfMatch.tag(target.version))
                        .build())
                .orElseThrow(() -> ProblemException.notFound("There is no such measure."));
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
