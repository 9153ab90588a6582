package childrens.improvement.metrics.note;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.metrics.breach.NotedDuties;
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
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Takes notes on rows, and gives them. */
@Path("/v1/obligations/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notes and queries")
public class NoteResource {

    private final DataSource database;
    private final PresentRows rows;
    private final RowReads reads;
    private final Notes notes;
    private final Caller caller;
    private final NotedDuties announced;

    NoteResource(
            DataSource database, PresentRows rows, RowReads reads, Notes notes, Caller caller, NotedDuties announced) {
        this.database = database;
        this.rows = rows;
        this.reads = reads;
        this.notes = notes;
        this.caller = caller;
        this.announced = announced;
    }

    /** Adds a note to a row in reach. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING})
    @Transactional
    @APIResponseSchema(value = Note.class, responseCode = "201")
    @Operation(summary = "Say why something is late and when it will be done")
    public Response add(@RestPath String id, @Nullable NoteRequest body) throws SQLException {
        NoteRequest note = BodyFaults.required(body).checked();
        try (Connection connection = database.getConnection()) {
            UUID obligation = rows.find(connection, id).obligation().id();
            Note added = notes.add(connection, obligation, note, caller.post());
            announced.hold(connection, obligation);
            announced.noted(
                    connection,
                    obligation,
                    added.plannedFor(),
                    added.by(),
                    added.at().toInstant());
            return Response.created(URI.create("/v1/obligations/" + obligation + "/notes/" + added.id()))
                    .entity(added)
                    .build();
        }
    }

    /** The notes of a row in reach, newest first. */
    @GET
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(summary = "List the notes of a row")
    public Page<Note> list(
            @RestPath String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor)
            throws SQLException {
        int size = Limit.parse(limit);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number("before");
        try (Connection connection = database.getConnection()) {
            OwnedRow row = rows.find(connection, id);
            reads.record(List.of(row));
            List<Note> found = notes.of(connection, row.obligation().id(), before, size + 1);
            List<Note> page = found.subList(0, Math.min(size, found.size()));
            String next = found.size() > size
                    ? Cursor.of(Map.of(
                                    "before", Long.toString(page.get(size - 1).id())))
                            .text()
                    : null;
            return new Page<>(page, next);
        }
    }

    /** One note of a row in reach. */
    @GET
    @Path("/{note}")
    @RolesAllowed({
        Roles.DATA_QUALITY,
        Roles.TEAM_MANAGER,
        Roles.HEAD_OF_SERVICE,
        Roles.HEAD_OF_SAFEGUARDING,
        Roles.DIRECTOR
    })
    @Transactional
    @Operation(summary = "Give one note")
    public Note note(@RestPath String id, @RestPath String note) throws SQLException {
        long key = RecordIds.parse(note);
        try (Connection connection = database.getConnection()) {
            OwnedRow row = rows.find(connection, id);
            reads.record(List.of(row));
            return notes.of(connection, row.obligation().id(), key + 1, 1).stream()
                    .filter(found -> found.id() == key)
                    .findFirst()
                    .orElseThrow(RecordIds::unknown);
        }
    }
}
