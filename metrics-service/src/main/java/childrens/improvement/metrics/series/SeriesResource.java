package childrens.improvement.metrics.series;

import childrens.improvement.foundation.access.Roles;
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

/** Answers with a measure's figures of one window after another. */
@Path("/v1/measures/{code}/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class SeriesResource {

    private final DataSource database;
    private final AllSeries series;

    SeriesResource(DataSource database, AllSeries series) {
        this.database = database;
        this.series = series;
    }

    /** One reading a window, with direction and signal. */
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
            summary = "Count a measure window by window",
            description = "From the window that holds from to the one that holds the day before until, at most 500;"
                    + " twelve up to today unless given. direction compares with the window before. signal is that of a"
                    + " control chart of individual values: beyond 2.66 mean moving ranges from the mean, or eight in a"
                    + " row on one side of it; TOO_FEW of fewer than eight figures since the definition last changed.")
    public Series series(@BeanParam SeriesParameters asked) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return series.of(connection, asked);
        }
    }
}
