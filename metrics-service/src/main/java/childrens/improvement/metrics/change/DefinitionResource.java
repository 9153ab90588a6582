package childrens.improvement.metrics.change;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.definition.ChangeRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes changes of definitions, and tells of them. */
@Path("/v1/definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Definitions")
public class DefinitionResource {

    private static final String BEFORE = "before";

    private final DataSource database;
    private final DefinitionChanges changes;
    private final Caller caller;

    DefinitionResource(DataSource database, DefinitionChanges changes, Caller caller) {
        this.database = database;
        this.changes = changes;
        this.caller = caller;
    }

    /** Makes a change; the same asked again gives the same answer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.APPROVER)
    @Transactional
    @APIResponseSchema(value = Change.class, responseCode = "201")
    @Operation(
            summary = "Change a timescale, a basis, a cohort or the calendar",
            description = "The history is derived anew beside the live stream, then one step brings the change into"
                    + " force; answers for what was known before stay as they were.")
    public Response change(@Nullable ChangeRequest body) throws SQLException {
        if (body == null) {
            throw ProblemException.badRequest("A body is needed.", new FieldError("", "a JSON object"));
        }
        try (Connection connection = database.getConnection()) {
            Change change = changes.make(connection, body, caller.post());
            return Response.created(URI.create("/v1/definitions/" + change.id()))
                    .entity(change)
                    .build();
        }
    }

    /** The changes, the last first. */
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
    @Transactional
    @Operation(summary = "List the changes of definitions")
    public Page<Change> list(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int size = Limit.parse(limit);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number(BEFORE);
        try (Connection connection = database.getConnection()) {
            List<Change> found = changes.before(connection, before, size + 1);
            List<Change> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? Cursor.of(Map.of(BEFORE, Long.toString(page.get(size - 1).id())))
                            .text()
                    : null;
            return new Page<>(page, next);
        }
    }

    /** One change, with how far its history is derived. */
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
    @Transactional
    @Operation(summary = "Give a change of a definition and how far it is")
    public Change change(@RestPath String id) throws SQLException {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw unknown();
        }
        long number = Long.parseLong(id);
        try (Connection connection = database.getConnection()) {
            return changes.before(connection, number + 1, 1).stream()
                    .filter(each -> each.id() == number)
                    .findFirst()
                    .orElseThrow(DefinitionResource::unknown);
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such change.");
    }
}
