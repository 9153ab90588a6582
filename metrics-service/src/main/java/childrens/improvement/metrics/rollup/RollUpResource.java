package childrens.improvement.metrics.rollup;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.ReadingQuery;
import childrens.improvement.metrics.reading.Scope;
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

/** Answers with the measures that a roll-up is made of. */
@Path("/v1/measures/{code}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class RollUpResource {

    private final DataSource database;
    private final ReadingQueries queries;
    private final RollUps rollUps;

    RollUpResource(DataSource database, ReadingQueries queries, RollUps rollUps) {
        this.database = database;
        this.queries = queries;
        this.rollUps = rollUps;
    }

    /** All measures that can count, each with its figure and where its rows are. */
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
    @Operation(
            summary = "Open a roll-up",
            description = "The measures that the figure is made of, all at once: counted tells of the denominator, good"
                    + " of the numerator, opens where the rows of each are.")
    public Page<Contribution> contributions(@BeanParam ReadingParameters asked) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ReadingQuery query = queries.read(connection, asked);
            if (!RollUps.isRollUp(query.measure())) {
                throw ProblemException.badRequest(
                        "This measure is not made of others.", new FieldError("/code", "a roll-up"));
            }
            return new Page<>(rollUps.contributions(connection, query, Scope.parse(asked.scope())), null);
        }
    }
}
