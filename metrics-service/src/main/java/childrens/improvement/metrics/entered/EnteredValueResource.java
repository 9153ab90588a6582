package childrens.improvement.metrics.entered;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.definition.Definitions;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.store.InFlight;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes entered values and gives them. */
@Path("/v1/measures/{code}/values")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class EnteredValueResource {

    private static final String BEFORE = "before";

    private final DataSource database;
    private final Definitions definitions;
    private final EnteredValues values;
    private final InFlight inFlight;
    private final Caller caller;

    EnteredValueResource(
            DataSource database, Definitions definitions, EnteredValues values, InFlight inFlight, Caller caller) {
        this.database = database;
        this.definitions = definitions;
        this.values = values;
        this.inFlight = inFlight;
        this.caller = caller;
    }

    /** Enters a value; the same one sent again is the one that is there. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DATA_QUALITY, Roles.PLAN_EDITOR})
    @Transactional
    @APIResponseSchema(value = EnteredValue.class, responseCode = "201")
    @Operation(
            summary = "Enter a value",
            description =
                    "For measures of the kinds entered and milestone; a comparator for any measure. A value for the"
                            + " same window and scope replaces the one before and needs a reason; both stay readable.")
    public Response enter(@RestPath String code, @Nullable EnteredRequest body) throws SQLException {
        if (body == null) {
            throw ProblemException.badRequest("A body is needed.", new FieldError("", "a JSON object"));
        }
        MeasureDefinition measure = measure(code);
        try (Connection connection = database.getConnection()) {
            EnteredValue value = body.checked(measure, caller.post(), inFlight.now(connection));
            EnteredValue kept = keep(connection, value);
            return Response.created(URI.create("/v1/measures/" + kept.measure() + "/values/" + kept.id()))
                    .entity(kept)
                    .build();
        }
    }

    private EnteredValue keep(Connection connection, EnteredValue value) throws SQLException {
        EnteredValue standing = values.standing(connection, value).orElse(null);
        if (standing != null && standing.saysTheSameAs(value)) {
            return standing;
        }
        if (standing != null && value.reason() == null) {
            throw ProblemException.badRequest(
                    "A value stands for this window and scope; say why it is replaced.",
                    new FieldError("/reason", "why the value before is replaced"));
        }
        // Otherwise the answer for a moment just past could change when this commits.
        inFlight.announce(connection, false);
        Instant now = inFlight.now(connection);
        return values.keep(connection, value, standing, now);
    }

    /** The values of a measure, newest first, also those that were replaced. */
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
    @Operation(summary = "List the entered values of a measure", description = "scope: of one scope only.")
    public Page<EnteredValue> list(
            @RestPath String code,
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int size = Limit.parse(limit);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number(BEFORE);
        String whose = scope == null ? null : Scope.parse(scope).toString();
        try (Connection connection = database.getConnection()) {
            List<EnteredValue> found = values.of(connection, measure(code).code(), whose, before, size + 1);
            List<EnteredValue> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? Cursor.of(Map.of(BEFORE, Long.toString(page.get(size - 1).id())))
                            .text()
                    : null;
            return new Page<>(page, next);
        }
    }

    /** One value, also when it was replaced. */
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
    @Operation(summary = "Give an entered value")
    public EnteredValue value(@RestPath String code, @RestPath String id) throws SQLException {
        if (!id.matches("\\d{1,18}")) {
            throw unknown();
        }
        try (Connection connection = database.getConnection()) {
            return values.find(connection, measure(code).code(), Long.parseLong(id))
                    .orElseThrow(EnteredValueResource::unknown);
        }
    }

    private MeasureDefinition measure(String code) {
        return definitions.find(code).orElseThrow(() -> ProblemException.notFound("There is no such measure."));
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no such value.");
    }
}
