package childrens.improvement.alerting.digest;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page to which the message of the morning links. */
@Path("/pages/digests")
@Produces(MediaType.TEXT_HTML)
public class DigestPageResource {

    private final DigestReader reader;
    private final ServiceClock clock;

    DigestPageResource(DigestReader reader, ServiceClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** One list. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Operation(hidden = true)
    public String one(@PathParam("id") String id) {
        return ListSheet.of(reader.one(uuid(id), clock.now(), null));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such list in your reach.");
        }
    }
}
