package childrens.improvement.alerting.record;

import childrens.improvement.alerting.breach.CallerReach;
import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of delivery, over HTTP. */
@Path("/v1/notifications/export")
@Tag(name = "Notifications")
public class ExportResource {

    private final DeliveryRecord record;
    private final CallerReach reach;
    private final ServiceClock clock;

    ExportResource(DeliveryRecord record, CallerReach reach, ServiceClock clock) {
        this.record = record;
        this.reach = reach;
        this.clock = clock;
    }

    /** All of it within reach, as a table. */
    @GET
    @Produces("text/csv")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(
            operationId = "exportNotifications",
            summary = "Who was told of what, when, and every attempt with its channel and answer, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "a row for each attempt of each notification; one without an attempt has a row too",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response export(
            @QueryParam("from")
                    @Parameter(description = "decided at or after; all from the start unless said")
                    @Nullable
                    String from,
            @QueryParam("until") @Parameter(description = "decided before; now unless said") @Nullable String until,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose) {
        Instant now = clock.now();
        Instant first = from == null ? Instant.EPOCH : instant(from, "from");
        Instant end = until == null ? now : instant(until, "until");
        Reach reached = reach.at(now);
        record.note(first, end, reached, purpose);
        StreamingOutput table = out -> record.write(first, end, reached, out);
        return Response.ok(table)
                .header("Content-Disposition", "attachment; filename=\"notifications.csv\"")
                .build();
    }

    private static Instant instant(String text, String parameter) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOne) {
            throw ProblemException.badRequest(
                    "The parameter " + parameter + " cannot be read.",
                    new FieldError("/" + parameter, "a time with its offset, such as 2020-09-01T00:00:00+01:00"));
        }
    }
}
