package childrens.improvement.metrics.explanation;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers why a figure changed. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class ComparisonResource {

    private final DataSource database;
    private final ReadingQueries queries;
    private final Comparisons comparisons;

    ComparisonResource(DataSource database, ReadingQueries queries, Comparisons comparisons) {
        this.database = database;
        this.queries = queries;
        this.comparisons = comparisons;
    }

    /** The same reading as it was known at two moments, with the causes of the difference. */
    @GET
    @Path("/{code}/compare")
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
            summary = "Explain why a figure changed",
            description = "The causes add up to the difference exactly. andKnownAt is now when it is left out.")
    public Comparison compare(@BeanParam ReadingParameters asked, @QueryParam("andKnownAt") @Nullable String andKnownAt)
            throws SQLException {
        if (asked.knownAt() == null) {
            throw ProblemException.badRequest(
                    "The parameter knownAt is needed: the moment to compare with.",
                    new FieldError("/knownAt", "a time with an offset like 2020-09-30T17:00:00+01:00"));
        }
        Scope scope = Scope.parse(asked.scope());
        try (Connection connection = database.getConnection()) {
            ReadingQuery before = queries.read(connection, asked);
            String at = asked.at() == null ? London.at(before.shownAt()).toString() : asked.at();
            ReadingQuery after = queries.read(
                    connection,
                    new ReadingParameters(
                            asked.code(),
                            asked.window(),
                            at,
                            asked.scope(),
                            asked.basis(),
                            andKnownAt,
                            asked.variant()));
            return comparisons.of(connection, before, after, scope);
        }
    }
}
