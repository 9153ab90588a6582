package childrens.improvement.alerting.stream;

import childrens.improvement.alerting.breach.CallerReach;
import childrens.improvement.alerting.breach.Reach;
import childrens.improvement.alerting.breach.ReadAudit;
import childrens.improvement.alerting.breach.ReadAudit.Reader;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The events as they come, to whoever listens. */
@Path("/v1/stream")
@Tag(name = "Stream")
public class StreamResource {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PAUSES_TO_A_HEARTBEAT = 30;

    /** A token is good for so long; whoever listens longer asks again and goes on where they were. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final StreamReader reader;
    private final BreachEvents events;
    private final CallerReach reach;
    private final ReadAudit audit;
    private final ServiceClock clock;

    StreamResource(StreamReader reader, BreachEvents events, CallerReach reach, ReadAudit audit, ServiceClock clock) {
        this.reader = reader;
        this.events = events;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** Listens. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
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
    @io.smallrye.common.annotation.Blocking
    @Operation(
            operationId = "streamBreaches",
            summary = "What happens to breaches within reach, in order, from now on or after the event last seen")
    public Multi<OutboundSseEvent> stream(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    @Parameter(description = "the id of the event last seen; what came after it is sent first")
                    @Nullable
                    String lastEventId,
            @QueryParam("purpose") @Parameter(description = "why children's rows are read; recorded") @Nullable
                    String purpose,
            @Context Sse sse) {
        AtomicLong seen = new AtomicLong(lastEventId == null ? events.last() : position(lastEventId));
        Reach reached = reach.at(clock.now());
        Reader who = audit.reader(purpose);
        return Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .select()
                .first(LONGEST.dividedBy(PAUSE))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(tick -> next(seen, reached, who, purpose, sse, tick));
    }

    private List<OutboundSseEvent> next(
            AtomicLong seen, Reach reached, Reader who, @Nullable String purpose, Sse sse, long tick) {
        List<OutboundSseEvent> out = new ArrayList<>();
        if (tick % PAUSES_TO_A_HEARTBEAT == 0) {
            out.add(sse.newEventBuilder().comment("alive").build());
        }
        for (BreachEvent event : reader.after(seen.get(), reached, who, purpose)) {
            seen.set(event.position());
            out.add(sse.newEventBuilder()
                    .id(Long.toString(event.position()))
                    .name(event.type())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(BreachEvent.class, event)
                    .build());
        }
        return out;
    }

    private static long position(String text) {
        try {
            long position = Long.parseLong(text.strip());
            if (position >= 0) {
                return position;
            }
        } catch (NumberFormatException notAPosition) {
            // said below
        }
        throw ProblemException.badRequest(
                "The header Last-Event-ID cannot be read.",
                new FieldError("/Last-Event-ID", "the id of an event of this stream"));
    }
}
