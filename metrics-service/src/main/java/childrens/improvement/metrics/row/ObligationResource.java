package childrens.improvement.metrics.row;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Limit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Answers with the rows of a child, and with the proof of a row. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rows")
public class ObligationResource {

    private final DataSource database;
    private final ChildRowList list;
    private final Proofs proofs;

    ObligationResource(DataSource database, ChildRowList list, Proofs proofs) {
        this.database = database;
        this.list = list;
        this.proofs = proofs;
    }

    /** All that is and was owed for a child, newest first. */
    @GET
    @Path("/children/{subject}/obligations")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(
            summary = "List the rows of a child",
            description = "Any pseudonym of the child will do. Say why in the header Purpose or the parameter purpose.")
    public RowPage child(
            @RestPath String subject,
            @QueryParam("at") @Nullable String at,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int size = Limit.parse(limit);
        try (Connection connection = database.getConnection()) {
            return list.page(connection, subject, at, knownAt, size, cursor);
        }
    }

    /** A row with the events behind it and the days that were counted. */
    @GET
    @Path("/obligations/{id}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(
            summary = "Prove a row",
            description =
                    "With the events behind it and each day that counted or did not. Say why in the header Purpose"
                            + " or the parameter purpose.")
    public Proof proof(
            @RestPath String id, @QueryParam("at") @Nullable String at, @QueryParam("knownAt") @Nullable String knownAt)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return proofs.of(connection, id, at, knownAt);
        }
    }
}
