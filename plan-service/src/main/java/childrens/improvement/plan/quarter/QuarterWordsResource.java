package childrens.improvement.plan.quarter;

import static childrens.improvement.foundation.access.Roles.HEAD_OF_SAFEGUARDING;
import static childrens.improvement.foundation.access.Roles.HEAD_OF_SERVICE;
import static childrens.improvement.foundation.access.Roles.PLAN_EDITOR;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.plan.dated.London;
import childrens.improvement.plan.edit.Body;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.figure.AssertedRating;
import childrens.improvement.plan.figure.Rating;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What people put beside the figures of a quarter, about an objective (its id) or a measure (its row). */
@Path("/v1")
@Tag(name = "quarter")
class QuarterWordsResource {

    private static final List<String> RATINGS = List.of("GREEN", "AMBER", "RED", "NOT_RATED");

    private final Beside beside;
    private final QuarterTables tables;
    private final ServiceClock clock;

    QuarterWordsResource(Beside beside, QuarterTables tables, ServiceClock clock) {
        this.beside = beside;
        this.tables = tables;
        this.clock = clock;
    }

    @PUT
    @Path("plans/{year}/quarters/{quarter}/narratives/{about}")
    @Transactional
    @RolesAllowed({HEAD_OF_SERVICE, HEAD_OF_SAFEGUARDING, PLAN_EDITOR})
    @Operation(summary = "Write the quarter's words on an objective or a measure")
    public RestResponse<Void> narrative(
            @RestPath String year,
            @RestPath String quarter,
            @RestPath String about,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason,
            @Nullable JsonNode body) {
        Quarter asked = Figures.quarter(year, quarter);
        Body given = Body.of(body);
        String text = given.required("text");
        String reason = given.requiredReason(changeReason);
        given.finish("The words cannot be taken.");
        beside.narrative(asked, about, text, reason, ifMatch);
        return answer(asked);
    }

    @PUT
    @Path("plans/{year}/quarters/{quarter}/ratings/{about}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Set a rating beside the computed one",
            description = "It needs a reason and the first day on which it no longer holds. It replaces nothing, and is"
                    + " never BLUE: complete is marked, and computed.")
    public RestResponse<Void> rating(
            @RestPath String year,
            @RestPath String quarter,
            @RestPath String about,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason,
            @Nullable JsonNode body) {
        Quarter asked = Figures.quarter(year, quarter);
        LocalDate today = London.dayOf(clock.now());
        Body given = Body.of(body);
        String rating = given.choice("rating", RATINGS);
        if (rating == null) {
            given.fault("rating", "is needed: one of " + String.join(", ", RATINGS));
        }
        LocalDate expires = given.requiredDay("expires", today);
        if (!expires.isAfter(today)) {
            given.fault("expires", "a day after today");
        }
        String reason = given.requiredReason(changeReason);
        given.finish("The rating cannot be taken.");
        Rating set = rating == null ? Rating.NOT_RATED : Rating.valueOf(rating);
        beside.rating(asked, about, new AssertedRating(set, reason, "", expires), ifMatch);
        return answer(asked);
    }

    @DELETE
    @Path("plans/{year}/quarters/{quarter}/ratings/{about}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Withdraw a rating that was set beside the computed one")
    public RestResponse<Void> withdraw(
            @RestPath String year,
            @RestPath String quarter,
            @RestPath String about,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason) {
        Quarter asked = Figures.quarter(year, quarter);
        beside.withdraw(asked, about, reason(null, changeReason), ifMatch);
        return answer(asked);
    }

    @PUT
    @Path("plans/{year}/quarters/{quarter}/completed/{about}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(
            summary = "Mark an objective complete",
            description = "It is BLUE only when its actions are complete and its measures achieved, too.")
    public RestResponse<Void> complete(
            @RestPath String year,
            @RestPath String quarter,
            @RestPath String about,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason,
            @Nullable JsonNode body) {
        Quarter asked = Figures.quarter(year, quarter);
        beside.complete(asked, about, true, reason(body, changeReason), ifMatch);
        return answer(asked);
    }

    @DELETE
    @Path("plans/{year}/quarters/{quarter}/completed/{about}")
    @Transactional
    @RolesAllowed(PLAN_EDITOR)
    @Operation(summary = "Say that an objective goes on")
    public RestResponse<Void> goOn(
            @RestPath String year,
            @RestPath String quarter,
            @RestPath String about,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Change-Reason") @Nullable String changeReason) {
        Quarter asked = Figures.quarter(year, quarter);
        beside.complete(asked, about, false, reason(null, changeReason), ifMatch);
        return answer(asked);
    }

    private static String reason(@Nullable JsonNode body, @Nullable String header) {
        Body given = Body.of(body);
        String reason = given.requiredReason(header);
        given.finish("It is not said why.");
        return reason;
    }

    private RestResponse<Void> answer(Quarter quarter) {
        int version = tables.written(quarter, London.dayOf(clock.now())).version();
        return ResponseBuilder.<Void>noContent().tag(IfMatch.tag(version)).build();
    }
}
