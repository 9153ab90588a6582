package childrens.improvement.alerting.delivery;

import childrens.improvement.alerting.breach.Position;
import childrens.improvement.alerting.delivery.NotificationReader.Asked;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of what was told to whom, over HTTP. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
public class NotificationResource {

    private final NotificationReader reader;
    private final ServiceClock clock;

    NotificationResource(NotificationReader reader, ServiceClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** A page of notifications. */
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
    @Operation(
            operationId = "listNotifications",
            summary = "Who is told of what, as soon as it is decided, newest first")
    public NotificationPageResponse list(
            @QueryParam("recipient") @Parameter(description = "a post, its holder or an address") @Nullable
                    String recipient,
            @QueryParam("breach") @Parameter(description = "the id of a breach") @Nullable String breach,
            @QueryParam("limit") @Parameter(description = "1 to 500, 50 unless said") @Nullable String limit,
            @QueryParam("cursor") @Parameter(description = "from the page before") @Nullable String cursor,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose) {
        int size = Limit.parse(limit);
        Position after = cursor == null ? null : Position.of(cursor);
        return reader.page(
                new Asked(recipient, breach, purpose), after == null ? clock.now() : after.at(), after, size);
    }

    /** One notification. */
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
    @Operation(operationId = "readNotification", summary = "What was sent, why to this post, and every attempt")
    public NotificationRecordResponse one(
            @PathParam("id") String id,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose) {
        return reader.one(uuid(id), clock.now(), purpose);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such notification in your reach.");
        }
    }
}
