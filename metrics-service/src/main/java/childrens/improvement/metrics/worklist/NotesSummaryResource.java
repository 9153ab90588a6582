package childrens.improvement.metrics.worklist;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.note.Note;
import childrens.improvement.metrics.note.Notes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Counts the notes on what a team has overdue, by reason: numbers only. */
@Path("/v1/teams/{team}/notes/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes and queries")
public class NotesSummaryResource {

    private static final int LONGEST_TEAM = 200;

    private final DataSource database;
    private final DutiesOfTeams duties;
    private final Notes notes;

    NotesSummaryResource(DataSource database, DutiesOfTeams duties, Notes notes) {
        this.database = database;
        this.duties = duties;
        this.notes = notes;
    }

    /** Why what a team has overdue now is late. */
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
    @Operation(summary = "Count the notes on what a team has overdue by reason")
    public NotesSummary summary(@RestPath String team) throws SQLException {
        if (team.length() > LONGEST_TEAM || team.indexOf('\0') >= 0) {
            throw ProblemException.notFound("There is no such team.");
        }
        try (Connection connection = database.getConnection()) {
            TeamDuties owed = duties.of(connection, team, null, 0);
            List<UUID> overdue = owed.rows().stream()
                    .filter(row -> row.judged().isOverdue())
                    .map(row -> row.obligation().id())
                    .toList();
            Collection<Note> latest = notes.latest(connection, overdue).values();
            Map<String, Integer> byReason = new TreeMap<>();
            latest.forEach(note -> byReason.merge(note.reason(), 1, Integer::sum));
            return new NotesSummary(team, owed.on(), overdue.size(), byReason, overdue.size() - latest.size(), (int)
                    latest.stream().filter(note -> note.plannedFor() != null).count());
        }
    }
}
