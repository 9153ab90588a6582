package childrens.improvement.alerting.silence;

import childrens.improvement.alerting.breach.Position;
import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Silences over HTTP. */
@Path("/v1/silences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Silences")
public class SilenceResource {

    private final Silences silences;
    private final Caller caller;
    private final ServiceClock clock;

    SilenceResource(Silences silences, Caller caller, ServiceClock clock) {
        this.silences = silences;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes one, or tries what it would do. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DIRECTOR)
    @Operation(operationId = "createSilence", summary = "Have nothing new told of what fits, for a time")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SilenceResponse.class)))
    public RestResponse<SilenceResponse> create(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "true: only say how many open breaches would fit")
                    boolean dryRun,
            @Nullable SilenceRequest asked) {
        Instant now = clock.now();
        return dryRun
                ? RestResponse.ok(silences.tried(SilenceCheck.of(asked, caller, now), now))
                : RestResponse.status(
                        RestResponse.Status.CREATED, silences.take(SilenceCheck.of(asked, caller, now), now));
    }

    /** All, the newest first. */
    @GET
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(operationId = "listSilences", summary = "What is or was silenced, by whom and why, the newest first")
    public Page<SilenceResponse> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.parse(limit);
        Position after = cursor == null ? null : Position.of(cursor);
        Instant at = after == null ? clock.now() : after.at();
        List<SilenceResponse> found =
                silences.list(at, after == null ? null : after.openedAt(), after == null ? null : after.id(), size + 1);
        List<SilenceResponse> page = found.subList(0, Math.min(size, found.size()));
        return new Page<>(page, found.size() > size ? cursor(page.get(size - 1), at) : null);
    }

    /** One. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(operationId = "readSilence", summary = "One of them, with what it holds now")
    public SilenceResponse one(@PathParam("id") String id) {
        return silences.one(uuid(id), clock.now());
    }

    /** Ends one before its time. */
    @POST
    @Path("/{id}/end")
    @RolesAllowed(Roles.DIRECTOR)
    @Operation(operationId = "endSilence", summary = "End it now; what it held and is still so is told in one summary")
    public SilenceResponse end(@PathParam("id") String id) {
        return silences.end(uuid(id), caller.post(), clock.now());
    }

    private static String cursor(SilenceResponse last, Instant at) {
        return new Position(at, last.createdAt().toInstant(), last.id()).cursor();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such silence.");
        }
    }
}
