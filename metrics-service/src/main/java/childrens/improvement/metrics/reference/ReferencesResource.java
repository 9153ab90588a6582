package childrens.improvement.metrics.reference;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.MaximumBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the council's own numbers. Asks for no {@code If-Match}: nothing that was read is edited. */
@Path("/v1/references")
@Tag(name = "Events")
public class ReferencesResource {

    private final References references;

    ReferencesResource(References references) {
        this.references = references;
    }

    /** Keeps each number in place of the one before. */
    @PUT
    @Consumes("text/csv")
    @RolesAllowed(Roles.CASE_SYSTEM)
    @MaximumBody(mebibytes = 8)
    @Operation(
            summary = "Keep the council's own numbers",
            description = "CSV with the columns subject and reference. Needs no If-Match: it is a feed that adds and"
                    + " replaces, and has no representation of its own to be read and edited.")
    public void put(InputStream body) {
        references.keep(ReferencesBody.read(body));
    }
}
