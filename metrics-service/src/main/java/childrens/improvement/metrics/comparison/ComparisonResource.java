package childrens.improvement.metrics.comparison;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.MaximumBody;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.AskedMoment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Compares the case system's own list of what a team owes with ours; keeps nothing of it. */
@Path("/v1/teams/{team}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rows")
public class ComparisonResource {

    private static final int LONGEST_TEAM = 200;

    private final DataSource database;
    private final Comparisons comparisons;

    ComparisonResource(DataSource database, Comparisons comparisons) {
        this.database = database;
        this.comparisons = comparisons;
    }

    /** Their list beside ours. */
    @POST
    @Consumes("text/csv")
    @RolesAllowed({Roles.DATA_QUALITY, Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING})
    @MaximumBody(mebibytes = 8)
    @Transactional
    @Operation(
            summary = "Compare the case system's list with ours",
            description = "text/csv with a header row and the columns subject or reference, measure (a code like M003)"
                    + " and due (the last day in time, 2020-09-30 or 30/09/2020); other columns are left alone. on is a"
                    + " day, today unless given. Each entry stands in one of: both, otherDate, onlyTheirs, onlyOurs, with"
                    + " the reason. Nothing is kept. Say why in the header Purpose or the parameter purpose.")
    public Comparison compare(@RestPath String team, @QueryParam("on") @Nullable String on, @Nullable InputStream body)
            throws SQLException {
        LocalDate day = on == null ? null : AskedMoment.day("on", on);
        if (team.length() > LONGEST_TEAM || team.indexOf('\0') >= 0) {
            throw ProblemException.notFound("There is no such team.");
        }
        List<Theirs> list = TheirList.read(body == null ? InputStream.nullInputStream() : body);
        try (Connection connection = database.getConnection()) {
            return comparisons.of(connection, team, day, list);
        }
    }
}
