package childrens.improvement.alerting.breach;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The episodes over HTTP. */
@Path("/v1/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
public class BreachResource {

    private final BreachReader reader;
    private final ServiceClock clock;

    BreachResource(BreachReader reader, ServiceClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A page of episodes. */
    @GET
    @RolesAllowed({
        Roles.ANALYST,
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR,
        Roles.PLAN_EDITOR,
        Roles.APPROVER
    })
    @Operation(operationId = "listBreaches", summary = "What is or was overdue or off its target, newest first")
    public BreachPageResponse list(
            @BeanParam BreachFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 500, 50 unless said") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "from the page before") @Nullable String cursor,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose) {
        filter.check();
        int size = Limit.parse(limit);
        Position after = cursor == null ? null : Position.of(cursor);
        return reader.page(filter, after == null ? clock.now() : after.at(), after, size, purpose);
    }

    /** One episode. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.ANALYST,
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR,
        Roles.PLAN_EDITOR,
        Roles.APPROVER
    })
    @Operation(operationId = "readBreach", summary = "One of them")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BreachResponse.class)))
    public RestResponse<BreachResponse> one(
            @PathParam("id") String id,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose) {
        BreachResponse breach = reader.one(uuid(id), clock.now(), purpose);
        return RestResponse.ResponseBuilder.ok(breach).tag(breach.version()).build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such breach in your reach.");
        }
    }
}
