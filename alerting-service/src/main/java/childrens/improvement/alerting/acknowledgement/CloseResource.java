package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.breach.BreachReader;
import childrens.improvement.alerting.breach.BreachResponse;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Closing by hand: a breach is open as long as it is so, whoever would like it gone. */
@Path("/v1/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Breaches")
public class CloseResource {

    private final BreachReader breaches;
    private final ServiceClock clock;

    CloseResource(BreachReader breaches, ServiceClock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    /** Refuses while it is so; what is closed is given as it is. */
    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(
            operationId = "closeBreach",
            summary = "Refused with 409 while it is so: it closes by itself, and can be acknowledged until then")
    public BreachResponse close(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        BreachResponse breach = breaches.one(uuid(id), clock.now(), null);
        if (version == null) {
            throw ProblemException.preconditionRequired("Send If-Match with the ETag of the breach.");
        }
        if (!version.contains('"' + breach.version() + '"') && !version.equals("*")) {
            throw ProblemException.preconditionFailed("The breach has changed since: read it again.");
        }
        if (!breach.state().equals("closed")) {
            throw ProblemException.conflict("It is still so, and closes by itself when it is so no longer. To have it"
                    + " left alone for a time, acknowledge it with a plan and a day of review: POST /v1/breaches/"
                    + breach.id() + "/acknowledgements.");
        }
        return breach;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such breach in your reach.");
        }
    }
}
