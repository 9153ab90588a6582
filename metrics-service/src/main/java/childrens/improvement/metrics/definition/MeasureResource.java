package childrens.improvement.metrics.definition;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.organisation.Organisation;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.timeliness.London;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Answers with what the measures count. */
@Path("/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measures")
public class MeasureResource {

    private static final String AFTER = "after";

    private final DataSource database;
    private final DefinitionHistory definitions;
    private final Organisation organisation;
    private final InFlight inFlight;

    MeasureResource(DataSource database, DefinitionHistory definitions, Organisation organisation, InFlight inFlight) {
        this.database = database;
        this.definitions = definitions;
        this.organisation = organisation;
        this.inFlight = inFlight;
    }

    /** All measures in the order of their codes. */
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
    @Operation(summary = "List the measures")
    public Page<Measure> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int size = Limit.parse(limit);
        String after = cursor == null ? "" : Cursor.parse(cursor).get(AFTER);
        Instant now = now();
        Map<String, List<TargetVersion>> targets = targets(now);
        List<Measure> rest = definitions.asKnownAt(now, London.dayOf(now)).stream()
                .filter(measure -> measure.code().compareTo(after) > 0)
                .map(measure -> present(measure, targets))
                .toList();
        List<Measure> items = rest.subList(0, Math.min(size, rest.size()));
        String next = rest.size() > size
                ? Cursor.of(Map.of(AFTER, items.get(size - 1).code())).text()
                : null;
        return new Page<>(items, next);
    }

    /** One measure; a number under which the plan prints it again gives the same. */
    @GET
    @Path("/{code}")
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
    @Operation(summary = "Give a measure")
    public Measure measure(@RestPath String code) throws SQLException {
        Instant now = now();
        MeasureDefinition measure = definitions
                .find(code, now, London.dayOf(now))
                .orElseThrow(() -> ProblemException.notFound("There is no such measure."));
        return present(measure, targets(now));
    }

    private static Measure present(MeasureDefinition measure, Map<String, List<TargetVersion>> targets) {
        return MeasurePresentation.of(measure, targets.getOrDefault(measure.code(), List.of()));
    }

    private Instant now() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return inFlight.now(connection);
        }
    }

    private Map<String, List<TargetVersion>> targets(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return organisation.targets(connection, now);
        }
    }
}
