package childrens.improvement.metrics.note;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.reach.OwnedRow;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Lists queries and takes the answers to them. */
@Path("/v1/queries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes and queries")
public class QueryResource {

    private final DataSource database;
    private final Queries queries;
    private final ReachableQueries reachable;
    private final RowReads reads;
    private final Caller caller;

    QueryResource(DataSource database, Queries queries, ReachableQueries reachable, RowReads reads, Caller caller) {
        this.database = database;
        this.queries = queries;
        this.reachable = reachable;
        this.reads = reads;
        this.caller = caller;
    }

    /** The queries on rows in reach, newest first. */
    @GET
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(summary = "List queries", description = "state is open, corrected or stands.")
    public QueryPage list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        QueryPaging paging = QueryPaging.parse(limit, cursor);
        if (state != null) {
            BodyFaults faults = new BodyFaults();
            faults.word("state", state, Query.STATES);
            faults.refuse("The parameter state cannot be read: one of " + String.join(", ", Query.STATES) + ".");
        }
        try (Connection connection = database.getConnection()) {
            List<Query> all = queries.inState(connection, state);
            Map<UUID, OwnedRow> rows = reachable.rows(connection, all);
            List<Query> within = all.stream()
                    .filter(query -> rows.containsKey(query.obligation()))
                    .toList();
            Page<Query> page = paging.page(within);
            reads.record(page.items().stream()
                    .map(query -> Objects.requireNonNull(rows.get(query.obligation())))
                    .toList());
            return new QueryPage(page.items(), page.next(), all.size() - within.size());
        }
    }

    /** How many queries there are by reason and measure: numbers only. */
    @GET
    @Path("/summary")
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
    @Operation(summary = "Count queries by reason and measure")
    public Page<QueryCount> summary() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new Page<>(queries.counts(connection), null);
        }
    }

    /** One query on a row in reach. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(summary = "Give one query")
    public Query query(@RestPath String id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return find(connection, RecordIds.parse(id));
        }
    }

    /** Answers a query; the same answer sent again is the one that is there. */
    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DATA_QUALITY)
    @Transactional
    @APIResponseSchema(value = Query.class, responseCode = "201")
    @Operation(summary = "Answer a query")
    public Response answer(@RestPath String id, @Nullable AnswerRequest body) throws SQLException {
        long key = RecordIds.parse(id);
        AnswerRequest answer = BodyFaults.required(body).checked();
        try (Connection connection = database.getConnection()) {
            Query query = find(connection, key);
            if (query.state().equals(Query.OPEN)) {
                query = queries.answer(connection, key, answer, caller.post());
            } else if (!isAnsweredSo(query, answer)) {
                throw ProblemException.conflict("The query is closed: " + query.state() + ".");
            }
            return Response.created(URI.create("/v1/queries/" + key))
                    .entity(query)
                    .build();
        }
    }

    private boolean isAnsweredSo(Query query, AnswerRequest answer) {
        return Objects.equals(query.state(), answer.state())
                && new Query.Answer(answer.text(), caller.post()).equals(query.answer());
    }

    private Query find(Connection connection, long id) throws SQLException {
        Query query = queries.find(connection, id).orElseThrow(RecordIds::unknown);
        OwnedRow row = reachable.rows(connection, List.of(query)).get(query.obligation());
        if (row == null) {
            throw RecordIds.unknown();
        }
        reads.record(List.of(row));
        return query;
    }
}
