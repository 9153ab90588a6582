package childrens.improvement.alerting.acknowledgement;

import childrens.improvement.alerting.acknowledgement.Acknowledgements.Taken;
import childrens.improvement.alerting.breach.AcknowledgementResponse;
import childrens.improvement.alerting.breach.BreachReader;
import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Acknowledgements over HTTP. */
@Path("/v1/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgements")
public class AcknowledgementResource {

    private final Acknowledgements acknowledgements;
    private final ManyAtOnce many;
    private final BreachReader breaches;
    private final Caller caller;
    private final ServiceClock clock;

    AcknowledgementResource(
            Acknowledgements acknowledgements,
            ManyAtOnce many,
            BreachReader breaches,
            Caller caller,
            ServiceClock clock) {
        this.acknowledgements = acknowledgements;
        this.many = many;
        this.breaches = breaches;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes one on. */
    @POST
    @Path("/{id}/acknowledgements")
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(
            operationId = "acknowledgeBreach",
            summary = "Take a breach on, with a plan and a day of review; a repeat answers 200 and changes nothing")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AcknowledgementResponse.class)))
    public RestResponse<AcknowledgementResponse> one(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable AcknowledgementRequest asked) {
        Instant now = clock.now();
        Taken taken = acknowledgements.one(uuid(id), Answer.of(given(asked), key, now), author(), now);
        return RestResponse.ResponseBuilder.create(
                        taken.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK, taken.acknowledgement())
                .build();
    }

    /** Takes many on. */
    @POST
    @Path("/acknowledgements")
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(
            operationId = "acknowledgeBreaches",
            summary = "Take many breaches on for one reason; what became of each is said")
    public ManyResponse many(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AcknowledgementRequest asked) {
        Instant now = clock.now();
        AcknowledgementRequest request = given(asked);
        return many.take(request.breaches(), Answer.of(request, key, now), author(), now);
    }

    /** Those of one. */
    @GET
    @Path("/{id}/acknowledgements")
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
    @Operation(operationId = "listAcknowledgements", summary = "Who took a breach on, the first first")
    public Listed list(@PathParam("id") String id, @QueryParam("purpose") @Nullable String purpose) {
        return new Listed(breaches.one(uuid(id), clock.now(), purpose).acknowledgements(), null);
    }

    private Author author() {
        return new Author(caller.post(), caller.name(), "api");
    }

    private static AcknowledgementRequest given(@Nullable AcknowledgementRequest asked) {
        if (asked == null) {
            throw ProblemException.badRequest("The body is missing.", new FieldError("", "plan and reviewBy"));
        }
        return asked;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such breach in your reach.");
        }
    }

    /** All of one breach: they are few. */
    @Schema(name = "AcknowledgementPage")
    public record Listed(
            List<AcknowledgementResponse> items, @Nullable String next) {}
}
