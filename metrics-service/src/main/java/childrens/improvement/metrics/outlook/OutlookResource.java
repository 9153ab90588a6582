package childrens.improvement.metrics.outlook;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.reading.ReadingQueries;
import childrens.improvement.metrics.reading.Scope;
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

/** Answers with where a period is heading. Team managers do not see it: no list of theirs is worked by it. */
@Path("/v1/measures/{code}/outlook")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class OutlookResource {

    private static final int MOST_DIGITS = 7;

    private final DataSource database;
    private final ReadingQueries queries;
    private final Outlooks outlooks;

    OutlookResource(DataSource database, ReadingQueries queries, Outlooks outlooks) {
        this.database = database;
        this.queries = queries;
        this.outlooks = outlooks;
    }

    /** The outlook of the period that holds {@code at}. */
    @GET
    @RolesAllowed({Roles.ANALYST, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR, Roles.APPROVER})
    @Transactional
    @Operation(
            summary = "Tell where a period is heading",
            description = "Of the whole period that holds at: what is known, what is late, how many more late ones put"
                    + " the target out of reach (each is still owed), and the best that is still possible. expected is"
                    + " how many more arise: as many a day as so far, unless given as a whole number.")
    public Outlook outlook(@BeanParam ReadingParameters asked, @QueryParam("expected") @Nullable String expected)
            throws SQLException {
        Integer given = expected == null ? null : (Integer) number(expected);
        try (Connection connection = database.getConnection()) {
            return outlooks.of(connection, queries.read(connection, asked), Scope.parse(asked.scope()), given);
        }
    }

    private static int number(String text) {
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Integer.parseInt(text);
        }
        String allowed = "a whole number from 0 on, of at most " + MOST_DIGITS + " digits";
        throw ProblemException.badRequest(
                "The parameter expected cannot be read: " + allowed + ".", new FieldError("/expected", allowed));
    }
}
