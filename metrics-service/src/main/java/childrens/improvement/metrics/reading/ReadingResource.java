package childrens.improvement.metrics.reading;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers with a measure's figure. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class ReadingResource {

    private final DataSource database;
    private final ReadingQueries queries;
    private final Readings readings;

    ReadingResource(DataSource database, ReadingQueries queries, Readings readings) {
        this.database = database;
        this.queries = queries;
        this.readings = readings;
    }

    /** The reading that is asked for; what is left out is the measure's own. */
    @GET
    @Path("/{code}/reading")
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
    @Operation(
            summary = "Count a measure",
            description =
                    "at is an instant, or a day, which means its end. knownAt sees what had been received by then.")
    public Reading reading(@BeanParam ReadingParameters asked) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ReadingQuery query = queries.read(connection, asked);
            return readings.reading(connection, query, Scope.parse(asked.scope()));
        }
    }

    /** The same figure of the council, as it may leave it: without the numbers by which few children could be known. */
    @GET
    @Path("/{code}/published-reading")
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
    @Operation(
            summary = "Give a figure for readers outside the council",
            description = "Of the whole council only; numbers from 1 to 5, and what would tell them, are left out.")
    public PublishedReading published(@BeanParam ReadingParameters asked) throws SQLException {
        Scope scope = Scope.parse(asked.scope());
        if (scope.kind() != Scope.Kind.COUNCIL) {
            throw ProblemException.badRequest(
                    "A figure for readers outside is of the whole council.", new FieldError("scope", "council"));
        }
        try (Connection connection = database.getConnection()) {
            return PublishedReading.of(readings.reading(connection, queries.read(connection, asked), scope));
        }
    }
}
