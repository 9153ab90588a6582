package childrens.improvement.metrics.intake;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.MaximumBody;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.caseevent.CaseEventReader;
import childrens.improvement.metrics.caseevent.EventReading;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes the case system's events over HTTP. */
@Path("/v1/events")
@Tag(name = "Events")
public class EventsResource {

    static final String ONE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String CSV = "text/csv";

    private final CaseEventReader reader;
    private final EventPublisher publisher;
    private final ServiceClock clock;
    private final ObjectMapper json;

    EventsResource(CaseEventReader reader, EventPublisher publisher, ServiceClock clock, ObjectMapper json) {
        this.reader = reader;
        this.publisher = publisher;
        this.clock = clock;
        this.json = json;
    }

    /** Takes one event or an array of events. */
    @POST
    @Consumes({ONE, BATCH})
    @RolesAllowed(Roles.CASE_SYSTEM)
    @MaximumBody(mebibytes = 8)
    @Operation(
            operationId = "postEvents",
            summary = "Take case events: one, an array, or a table",
            description = "One event that is refused is a 400, or a 413 when it is larger than 64 KiB. With the broker"
                    + " away the answer is 503, and the whole body may be sent again.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = ONE, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = BATCH, schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "What became of each event, in the order sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Outcome.class)))
    public Response json(byte[] body) throws IOException {
        JsonBody events = JsonBody.cut(body);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Outcomes outcomes = new Outcomes(json, answer)) {
            Submission submission = submission(outcomes);
            if (!events.isBatch()) {
                refuseBad(submission.read(events.events().get(0)));
            }
            events.events().forEach(submission::take);
            submission.finish();
        }
        return accepted(answer.toByteArray());
    }

    /** Takes a nightly extract, row by row; the outcomes wait in a file, because there may be a million. */
    @POST
    @Consumes(CSV)
    @RolesAllowed(Roles.CASE_SYSTEM)
    @MaximumBody(mebibytes = 64)
    @Operation(hidden = true)
    public Response csv(InputStream body) throws IOException {
        java.nio.file.Path answer = Files.createTempFile("outcomes", ".json");
        try {
            try (OutputStream file = Files.newOutputStream(answer);
                    Outcomes outcomes = new Outcomes(json, file)) {
                Submission submission = submission(outcomes);
                new CsvBody(reader.catalogue(), json).read(body, submission);
                submission.finish();
            }
            return accepted(Files.newInputStream(answer, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(answer);
            throw refused;
        }
    }

    private Submission submission(Outcomes outcomes) {
        return new Submission(reader, publisher, outcomes, clock.now());
    }

    private static void refuseBad(EventReading event) {
        event.handle(accepted -> {}, refused -> {
            if (refused.tooLarge()) {
                throw ProblemException.tooLarge("An event has at most 64 KiB.");
            }
            throw ProblemException.badRequest(
                    "The event is refused: " + refused.reason(),
                    refused.faults().stream()
                            .map(fault -> new FieldError(fault.pointer(), fault.detail()))
                            .toArray(FieldError[]::new));
        });
    }

    private static Response accepted(Object answer) {
        return Response.accepted(answer).type(MediaType.APPLICATION_JSON).build();
    }

    /**
     * What became of one event.
     *
     * @param id as the event has it; null where it has none that can be read
     * @param outcome {@code accepted} or {@code rejected}
     * @param reason of a refusal, all of it
     */
    record Outcome(
            @Schema(nullable = true) String id,
            @Schema(enumeration = {"accepted", "rejected"}) String outcome,
            @Schema(nullable = true) String reason) {}
}
