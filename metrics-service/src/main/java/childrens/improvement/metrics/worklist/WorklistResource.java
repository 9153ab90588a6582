package childrens.improvement.metrics.worklist;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.row.RowAnswers;
import childrens.improvement.metrics.row.RowsCsv;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Answers with what a team owes. */
@Path("/v1/teams/{team}/worklist")
@Tag(name = "Rows")
public class WorklistResource {

    private static final int DAYS = 7;
    private static final int MOST_DAYS = 60;
    private static final int LONGEST_TEAM = 200;

    private final DataSource database;
    private final Worklists worklists;
    private final RowAnswers answers;

    WorklistResource(DataSource database, Worklists worklists, RowAnswers answers) {
        this.database = database;
        this.worklists = worklists;
        this.answers = answers;
    }

    /** What is due and overdue as at the start of a day, or now for today. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, RowsCsv.MEDIA_TYPE})
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @APIResponseSchema(Worklist.class)
    @Operation(
            summary = "List what a team owes",
            description = "on is a day, today unless given. days (0 to 60, 7 unless given) are those after it that are"
                    + " looked at. JSON, or text/csv with the column list. Say why in the header Purpose or the"
                    + " parameter purpose.")
    public Response worklist(
            @RestPath String team, @QueryParam("on") @Nullable String on, @QueryParam("days") @Nullable String days)
            throws SQLException {
        LocalDate day = on == null ? null : AskedMoment.day("on", on);
        int ahead = days == null ? DAYS : days(days);
        if (team.length() > LONGEST_TEAM || team.indexOf('\0') >= 0) {
            throw ProblemException.notFound("There is no such team.");
        }
        try (Connection connection = database.getConnection()) {
            Worklist list = worklists.of(connection, team, day, ahead);
            return answers.asTable() ? table(list) : answers.json(list);
        }
    }

    private Response table(Worklist list) {
        String text = RowsCsv.inBlocks()
                .with("due", list.due())
                .with("overdue", list.overdue())
                .toString();
        return answers.table(text, list.withheld());
    }

    private static int days(String text) {
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) <= MOST_DAYS) {
            return Integer.parseInt(text);
        }
        String allowed = "a whole number from 0 to " + MOST_DAYS;
        throw ProblemException.badRequest(
                "The parameter days cannot be read: " + allowed + ".", new FieldError("/days", allowed));
    }
}
