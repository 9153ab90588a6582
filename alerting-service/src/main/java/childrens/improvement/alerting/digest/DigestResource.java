package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.breach.Position;
import childrens.improvement.alerting.digest.DigestReader.Read;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Limit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lists as they were sent, over HTTP. */
@Path("/v1/digests")
@Tag(name = "Digests")
public class DigestResource {

    private final DigestReader reader;
    private final ServiceClock clock;

    DigestResource(DigestReader reader, ServiceClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A page of lists. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(operationId = "listDigests", summary = "Which lists there are and how much stands in them, newest first")
    public DigestPageResponse list(
            @BeanParam DigestFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 500, 50 unless said") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "from the page before") @Nullable String cursor) {
        int size = Limit.parse(limit);
        Position after = cursor == null ? null : Position.of(cursor);
        return reader.page(filter, after == null ? clock.now() : after.at(), after, size);
    }

    /** A list of a day. */
    @GET
    @Path("/{team}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(
            operationId = "readDigest",
            summary = "The list of a day as it was sent, by Accept as JSON or as the page that managers see")
    public DigestResponse ofDay(
            @PathParam("team") @Parameter(description = "a team; or a scope such as area:cp-court") String team,
            @QueryParam("on") @Parameter(description = "the day, today unless said") @Nullable String on,
            @QueryParam("kind") @Parameter(description = "daily unless said") @Nullable String kind,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose) {
        return read(team, on, kind, purpose).list();
    }

    /** The same as a page. */
    @GET
    @Path("/{team}")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(hidden = true)
    public String pageOfDay(
            @PathParam("team") String team,
            @QueryParam("on") @Nullable String on,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("purpose") @Nullable String purpose) {
        return ListSheet.of(read(team, on, kind, purpose));
    }

    private Read read(String team, @Nullable String on, @Nullable String kind, @Nullable String purpose) {
        Instant now = clock.now();
        LocalDate day = DigestFilter.day("on", on);
        boolean isScope = team.equals("council") || team.contains(":");
        return reader.ofDay(
                kind == null ? "daily" : kind,
                isScope ? team : "team:" + team,
                day == null ? London.dayOf(now) : day,
                now,
                purpose);
    }
}
