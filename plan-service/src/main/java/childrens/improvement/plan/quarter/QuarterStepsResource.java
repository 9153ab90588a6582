package childrens.improvement.plan.quarter;

import static childrens.improvement.foundation.access.Roles.APPROVER;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The steps of a quarter: open, submitted for each objective, approved, closed. */
@Path("/v1")
@Tag(name = "quarter")
class QuarterStepsResource {

    private final Closing closing;
    private final Figures figures;
    private final QuarterTables tables;
    private final ServiceClock clock;
    private final ObjectMapper json;

    QuarterStepsResource(
            Closing closing, Figures figures, QuarterTables tables, ServiceClock clock, ObjectMapper json) {
        this.closing = closing;
        this.figures = figures;
        this.tables = tables;
        this.clock = clock;
        this.json = json;
    }

    @POST
    @Path("plans/{year}/quarters/{quarter}/submit")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed({HEAD_OF_SERVICE, HEAD_OF_SAFEGUARDING, PLAN_EDITOR})
    @Operation(summary = "Submit an objective, or all open ones that the caller leads")
    public RestResponse<QuarterListItem> submit(
            @RestPath String year,
            @RestPath String quarter,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Quarter asked = Figures.quarter(year, quarter);
        closing.submit(asked, objective(contentType, body), ifMatch);
        return answer(asked);
    }

    @POST
    @Path("plans/{year}/quarters/{quarter}/approve")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(APPROVER)
    @Operation(summary = "Approve an objective, or all that other posts have submitted")
    public RestResponse<QuarterListItem> approve(
            @RestPath String year,
            @RestPath String quarter,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Quarter asked = Figures.quarter(year, quarter);
        closing.approve(asked, objective(contentType, body), ifMatch);
        return answer(asked);
    }

    @POST
    @Path("plans/{year}/quarters/{quarter}/give-back")
    @Transactional
    @RolesAllowed(APPROVER)
    @Operation(summary = "Give an objective back to be written further")
    public RestResponse<QuarterListItem> giveBack(
            @RestPath String year,
            @RestPath String quarter,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason,
            @Nullable JsonNode body) {
        Quarter asked = Figures.quarter(year, quarter);
        Body given = Body.of(body);
        String objective = given.required("objective");
        String reason = given.requiredReason(changeReason);
        given.finish("It is not said what is given back, or why.");
        closing.giveBack(asked, objective, reason, ifMatch);
        return answer(asked);
    }

    @POST
    @Path("plans/{year}/quarters/{quarter}/close")
    @ShowsFigures(toKeep = true)
    @Transactional
    @RolesAllowed(APPROVER)
    @Operation(
            summary = "Close a quarter that is over and approved",
            description = "Freezes readings with their knownAt, ratings and narratives, for the council and each area.")
    public RestResponse<QuarterListItem> close(
            @RestPath String year, @RestPath String quarter, @RestHeader("If-Match") @Nullable String ifMatch) {
        Quarter asked = Figures.quarter(year, quarter);
        closing.close(asked, ifMatch);
        return answer(asked);
    }

    /** The one objective that is meant; null for all, which needs no body and so no type of one. */
    private @Nullable String objective(@Nullable String contentType, @Nullable String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).contains("json")) {
            throw ProblemException.unsupportedMediaType("A body must be JSON.");
        }
        Body given = Body.of(read(body));
        String objective = given.text("objective");
        given.finish("The objective cannot be read.");
        return objective;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw ProblemException.badRequest("The body is not JSON.");
        }
    }

    private RestResponse<QuarterListItem> answer(Quarter quarter) {
        Plan plan = figures.plan(quarter.year(), Figures.COUNCIL);
        Written written = tables.written(quarter, London.dayOf(clock.now()));
        return ResponseBuilder.ok(QuarterListItem.from(quarter, plan, written))
                .tag(IfMatch.tag(written.version()))
                .build();
    }
}
