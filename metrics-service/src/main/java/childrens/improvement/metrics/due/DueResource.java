package childrens.improvement.metrics.due;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.AskedMoment;
import childrens.improvement.metrics.reading.KnownMoments;
import childrens.improvement.metrics.store.Jdbc;
import childrens.improvement.metrics.timeliness.London;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers with what has to be done in a span of time. */
@Path("/v1/due")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class DueResource {

    private static final int MOST_MEASURES = 120;

    private final DataSource database;
    private final KnownMoments known;

    DueResource(DataSource database, KnownMoments known) {
        this.database = database;
        this.known = known;
    }

    /** What is due after one moment and until another, as it is known now. */
    @GET
    @RolesAllowed({
        Roles.ANALYST,
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR,
        Roles.PLAN_EDITOR,
        Roles.APPROVER,
        Roles.ALERTING_SERVICE
    })
    @Transactional
    @Operation(
            summary = "Count what has to be done in a span of time",
            description = "Of each measure, for the whole council: what is too late at a moment after after, and until"
                    + " until. What is exempt does not count.")
    public DueCounts due(
            @QueryParam("measure") List<String> measures,
            @QueryParam("after") @Nullable String after,
            @QueryParam("until") @Nullable String until)
            throws SQLException {
        if (measures.isEmpty() || measures.size() > MOST_MEASURES) {
            throw refused("measure", "1 to " + MOST_MEASURES + " codes of measures");
        }
        Instant first = moment("after", after);
        Instant last = moment("until", until);
        if (!first.isBefore(last)) {
            throw refused("until", "a moment after the one of after");
        }
        try (Connection connection = database.getConnection()) {
            known.settled(connection, null);
            return new DueCounts(counts(connection, measures, first, last), null);
        }
    }

    private static List<DueCount> counts(Connection connection, List<String> measures, Instant after, Instant until)
            throws SQLException {
        String sql = """
                select measure, max(due_before) as due_before,
                    count(*) filter (where done_at < due_before) as done,
                    count(*) filter (where done_at is null or done_at >= due_before) as open
                from obligation
                where measure = any (?) and nature = 'duty' and main and declined_at is null
                    and due_before > ? and due_before <= ? and (exempt_at is null or done_at < due_before)
                    and known_until = 'infinity' and generation = generation_now(measure)
                group by measure order by measure
                """;
        List<DueCount> counts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, Jdbc.texts(connection, measures));
            Jdbc.set(statement, 2, after);
            Jdbc.set(statement, 3, until);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new DueCount(
                            row.getString("measure"),
                            row.getInt("done"),
                            row.getInt("open"),
                            London.at(Jdbc.instant(row, "due_before"))));
                }
            }
        }
        return counts;
    }

    private static Instant moment(String parameter, @Nullable String text) {
        if (text == null) {
            throw refused(parameter, "a moment with an offset");
        }
        return AskedMoment.instant(parameter, text);
    }

    private static ProblemException refused(String parameter, String detail) {
        return ProblemException.badRequest(
                "The parameter " + parameter + " cannot be read.", new FieldError("/" + parameter, detail));
    }
}
