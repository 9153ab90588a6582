package childrens.improvement.metrics.sample;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reading.ReadingParameters;
import childrens.improvement.metrics.row.AskedOutcome;
import childrens.improvement.metrics.row.RowAnswers;
import childrens.improvement.metrics.row.RowsCsv;
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

/** Answers with a random sample of the rows behind a measure's figure. */
@Path("/v1/measures/{code}/sample")
@Tag(name = "Rows")
public class SampleResource {

    private static final int USUAL = 20;
    private static final int MOST = 500;
    private static final String SEED = "[ -~]{1,200}";

    private final DataSource database;
    private final Samples samples;
    private final RowAnswers answers;

    SampleResource(DataSource database, Samples samples, RowAnswers answers) {
        this.database = database;
        this.samples = samples;
        this.answers = answers;
    }

    /** A sample that can be drawn again. */
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
    @APIResponseSchema(Sample.class)
    @Operation(
            summary = "Draw a random sample of the rows behind a figure",
            description =
                    "The same seed, at and knownAt draw the same rows. size is 1 to 500, 20 unless given. JSON, or"
                            + " text/csv with the seed in the header Seed. Say why in the header Purpose or the parameter"
                            + " purpose: each read is recorded with it.")
    public Response sample(
            @BeanParam ReadingParameters asked,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("size") @Nullable String size,
            @QueryParam("seed") @Nullable String seed)
            throws SQLException {
        int number = size == null ? USUAL : size(size);
        if (seed != null && !seed.matches(SEED)) {
            throw unreadable("seed", "1 to 200 printable ASCII characters");
        }
        try (Connection connection = database.getConnection()) {
            Sample sample = samples.draw(connection, asked, AskedOutcome.parse(outcome), number, seed);
            return answers.asTable() ? table(sample) : answers.json(sample);
        }
    }

    private Response table(Sample sample) {
        return Response.fromResponse(answers.table(RowsCsv.of(sample.items()), sample.withheld()))
                .header("Seed", sample.seed())
                .build();
    }

    private static int size(String text) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw unreadable("size", "a whole number from 1 to " + MOST);
    }

    private static ProblemException unreadable(String parameter, String allowed) {
        return ProblemException.badRequest(
                "The parameter " + parameter + " cannot be read: " + allowed + ".",
                new FieldError("/" + parameter, allowed));
    }
}
