package childrens.improvement.metrics.row;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.metrics.figure.Outcome;
import childrens.improvement.metrics.reading.ReadingParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers with the rows behind a measure's figure. */
@Path("/v1/measures")
@Tag(name = "Rows")
public class RowResource {

    private final DataSource database;
    private final MeasureRowList list;
    private final RowAnswers answers;

    RowResource(DataSource database, MeasureRowList list, RowAnswers answers) {
        this.database = database;
        this.list = list;
        this.answers = answers;
    }

    /** The rows of a reading; without {@code outcome} exactly those that it counts. */
    @GET
    @Path("/{code}/obligations")
    @Produces({MediaType.APPLICATION_JSON, RowsCsv.MEDIA_TYPE})
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @APIResponseSchema(RowPage.class)
    @Operation(
            summary = "List the rows behind a figure",
            description = "JSON in pages, or text/csv: the whole list unless limit is given. Say why in the header"
                    + " Purpose or the parameter purpose: each read is recorded with it.")
    public Response rows(
            @BeanParam ReadingParameters asked,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int size = limit == null && answers.asTable() ? Integer.MAX_VALUE : Limit.parse(limit);
        Outcome wanted = AskedOutcome.parse(outcome);
        try (Connection connection = database.getConnection()) {
            return answers.page(list.page(connection, asked, wanted, size, cursor));
        }
    }
}
