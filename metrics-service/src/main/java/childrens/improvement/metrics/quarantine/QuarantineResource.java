package childrens.improvement.metrics.quarantine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.paging.Cursor;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.audit.ReadAudit;
import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.intake.EventPublisher;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What could not be taken from the log. */
@Path("/v1/quarantine")
@Tag(name = "Quarantine")
public class QuarantineResource {

    private final QuarantineRepository repository;
    private final CaseEventReader reader;
    private final EventPublisher publisher;
    private final ReadAudit audit;
    private final ServiceClock clock;

    QuarantineResource(
            QuarantineRepository repository,
            CaseEventReader reader,
            EventPublisher publisher,
            ReadAudit audit,
            ServiceClock clock) {
        this.repository = repository;
        this.reader = reader;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists the latest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    @Operation(summary = "List what could not be taken, the latest first")
    public Page<QuarantineResponse> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int size = Limit.parse(limit);
        long before = cursor == null ? Long.MAX_VALUE : Cursor.parse(cursor).number("before");
        List<QuarantineEntity> found = repository.latestBefore(before, size + 1);
        List<QuarantineEntity> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size
                ? Cursor.of(Map.of("before", shown.get(size - 1).id.toString())).text()
                : null;
        return new Page<>(shown.stream().map(QuarantineResponse::from).toList(), next);
    }

    /** Shows the bytes as they came. */
    @GET
    @Path("/{id}/bytes")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.DIRECTOR)
    @Transactional
    @Operation(summary = "Read the bytes of one; that they were read is recorded")
    public Response bytes(@PathParam("id") String id, @QueryParam("purpose") @Nullable String purpose) {
        QuarantineEntity entity = find(id);
        audit.record("quarantine " + entity.id, purpose, List.of());
        return Response.ok(entity.raw == null ? new byte[0] : entity.raw)
                .header("Content-Disposition", "attachment; filename=\"quarantine-" + entity.id + ".bin\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Puts the same bytes into the log again; what becomes of them there is as for any other. */
    @POST
    @Path("/{id}/retry")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Transactional
    @Operation(summary = "Try one again")
    public Response retry(@PathParam("id") String id) {
        QuarantineEntity entity = find(id);
        Instant now = clock.now();
        Optional<CaseEvent> event = read(entity, now);
        String subject = event.map(CaseEvent::subject).orElse(null);
        EventPublisher.await(publisher.publish(subject, entity.raw, entity.headers, ISO_8859_1));
        entity.retriedAt = now;
        entity.retriedSource = event.map(CaseEvent::source).orElse(null);
        entity.retriedEvent = event.map(CaseEvent::id).orElse(null);
        return Response.accepted(QuarantineResponse.from(entity)).build();
    }

    /** The event that the bytes are, when they can be read by now. */
    private Optional<CaseEvent> read(QuarantineEntity entity, Instant now) {
        Map<String, byte[]> headers = new HashMap<>();
        entity.headers.forEach((name, value) -> headers.put(name, value.getBytes(ISO_8859_1)));
        return reader.read(entity.raw, headers, now).map(Optional::of, stillBad -> Optional.<CaseEvent>empty());
    }

    private QuarantineEntity find(String id) {
        if (id.matches("\\d{1,18}")) {
            QuarantineEntity entity = repository.findById(Long.valueOf(id));
            if (entity != null) {
                return entity;
            }
        }
        throw ProblemException.notFound("There is no such record in quarantine.");
    }
}
