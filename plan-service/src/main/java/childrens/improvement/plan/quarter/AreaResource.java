package childrens.improvement.plan.quarter;

import static childrens.improvement.foundation.access.Roles.ANALYST;
import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.DATA_QUALITY;
import static childrens.improvement.foundation.access.Roles.DIRECTOR;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;
import static childrens.improvement.foundation.access.Roles.TEAM_MANAGER;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.figure.QuarterFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The plan of one service area, each month in numbers. */
@Path("/v1")
@Tag(name = "area")
class AreaResource {

    private final Figures figures;
    private final ServiceClock clock;

    AreaResource(Figures figures, ServiceClock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Path("plans/{year}/areas/{area}/months/{month}")
    @ShowsFigures(Shown.MONTH)
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
    @Operation(summary = "An area's objectives at the end of a month, with its own readings and a count of ratings")
    public QuarterResponse month(@RestPath String year, @RestPath String area, @RestPath String month) {
        QuarterFigures found = figures.ofMonth(Months.of(year, month), Figures.AREA + area);
        return QuarterResponse.from(found, clock.now());
    }
}
