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
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.figure.QuarterFigures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The plan of one service area: each month in numbers, each quarter as a draft of its self-evaluation. */
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
        APPROVER
    })
    @Operation(summary = "An area's objectives at the end of a month, with its own readings and a count of ratings")
    public QuarterResponse month(@RestPath String year, @RestPath String area, @RestPath String month) {
        YearMonth asked = month(month);
        Quarter quarter = Quarter.of(asked);
        if (!quarter.year().equals(yearOf(year))) {
            throw ProblemException.notFound("The month is not one of that year.");
        }
        QuarterFigures found = figures.onDay(quarter, asked.atEndOfMonth(), Figures.AREA + area);
        return QuarterResponse.from(found, clock.now());
    }

    @GET
    @Path("plans/{year}/areas/{area}/self-evaluation")
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
            summary = "A draft of an area's self-evaluation",
            description = "What the figures say, what is written, and what is to be done: to be edited by the head.")
    public SelfEvaluation selfEvaluation(
            @RestPath String year, @RestPath String area, @RestQuery @Nullable String quarter) {
        if (quarter == null) {
            throw ProblemException.badRequest(
                    "Say for which quarter.", new FieldError("/quarter", "such as " + year + "-Q2"));
        }
        String scope = Figures.AREA + area;
        return SelfEvaluation.of(figures.of(year, quarter, scope), figures.plan(year, scope));
    }

    private static String yearOf(String year) {
        return Quarter.parse(year + "-Q1")
                .map(Quarter::year)
                .orElseThrow(() -> ProblemException.notFound("There is no plan for that year."));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException unreadable) {
            throw ProblemException.notFound("There is no such month; one is written like 2020-09.");
        }
    }
}
