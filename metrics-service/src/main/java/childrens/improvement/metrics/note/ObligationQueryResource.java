package childrens.improvement.metrics.note;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.metrics.reach.OwnedRow;
import childrens.improvement.metrics.reach.PresentRows;
import childrens.improvement.metrics.reach.RowReads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes queries on rows, and gives those of a row. */
@Path("/v1/obligations/{id}/queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes and queries")
public class ObligationQueryResource {

    private final DataSource database;
    private final PresentRows rows;
    private final RowReads reads;
    private final Queries queries;
    private final Caller caller;

    ObligationQueryResource(DataSource database, PresentRows rows, RowReads reads, Queries queries, Caller caller) {
        this.database = database;
        this.rows = rows;
        this.reads = reads;
        this.queries = queries;
        this.caller = caller;
    }

    /** Says that the record behind a row in reach is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING})
    @Transactional
    @APIResponseSchema(value = Query.class, responseCode = "201")
    @Operation(
            summary = "Say that a record is wrong",
            description = "Changes no figure: the case system's correction does, and closes the query.")
    public Response ask(@RestPath String id, @Nullable QueryRequest body) throws SQLException {
        QueryRequest asked = BodyFaults.required(body).checked();
        try (Connection connection = database.getConnection()) {
            UUID obligation = rows.find(connection, id).obligation().id();
            Query query = queries.ask(connection, obligation, asked, caller.post());
            return Response.created(URI.create("/v1/queries/" + query.id()))
                    .entity(query)
                    .build();
        }
    }

    /** The queries of a row in reach, newest first. */
    @GET
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(summary = "List the queries of a row")
    public Page<Query> list(
            @RestPath String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        QueryPaging paging = QueryPaging.parse(limit, cursor);
        try (Connection connection = database.getConnection()) {
            OwnedRow row = rows.find(connection, id);
            reads.record(List.of(row));
            return paging.page(queries.of(connection, row.obligation().id()));
        }
    }
}
