package childrens.improvement.plan.quarter;

import static childrens.improvement.foundation.access.Roles.ALERTING_SERVICE;
import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.rating.RatingWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The quarters of a plan in numbers, and the rule by which they are rated. */
@Path("/v1")
@Tag(name = "quarter")
class QuarterResource {

    private final Figures figures;
    private final QuarterTables tables;
    private final ServiceClock clock;

    QuarterResource(Figures figures, QuarterTables tables, ServiceClock clock) {
        this.figures = figures;
        this.tables = tables;
        this.clock = clock;
    }

    @GET
    @Path("rating-rule")
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
    @Operation(summary = "How ratings and directions are found, in words")
    public Page<RatingWords> rule() {
        return new Page<>(RatingWords.all(), null);
    }

    @GET
    @Path("plans/{year}/quarters")
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
    @Operation(summary = "The quarters of a plan's year, and where they stand")
    public Page<QuarterListItem> quarters(@RestPath String year) {
        Plan plan = figures.plan(year, Figures.COUNCIL);
        List<QuarterListItem> items = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(year, number))
                .map(quarter -> QuarterListItem.from(quarter, plan, tables.written(quarter, London.dayOf(clock.now()))))
                .toList();
        return new Page<>(items, null);
    }

    @GET
    @Path("plans/{year}/quarters/{quarter}")
    @ShowsFigures
    @Transactional
    @RolesAllowed({
        ANALYST,
        DATA_QUALITY,
        TEAM_MANAGER,
        HEAD_OF_SERVICE,
        HEAD_OF_SAFEGUARDING,
        DIRECTOR,
        PLAN_EDITOR,
        APPROVER,
        ALERTING_SERVICE
    })
    @Operation(
            summary = "A quarter in numbers",
            description = "Open: as known now. Closed: as frozen, with what is known now beside it where it differs."
                    + " readingAge says how old a figure is while metrics-service is away.")
    public RestResponse<QuarterResponse> quarter(
            @RestPath String year, @RestPath String quarter, @RestQuery @Nullable String area) {
        QuarterFigures found = figures.of(year, quarter, area == null ? Figures.COUNCIL : Figures.AREA + area);
        Instant now = clock.now();
        int version = tables.written(Figures.quarter(year, quarter), London.dayOf(now))
                .version();
        return ResponseBuilder.ok(QuarterResponse.from(found, now))
                .tag(IfMatch.tag(version))
                .build();
    }
}
