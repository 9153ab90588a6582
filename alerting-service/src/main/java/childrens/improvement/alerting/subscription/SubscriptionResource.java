package childrens.improvement.alerting.subscription;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.paging.Limit;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The webhooks of other systems, over HTTP. */
@Path("/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions")
public class SubscriptionResource {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Caller caller;

    SubscriptionResource(Subscriptions subscriptions, Deliveries deliveries, Caller caller) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.caller = caller;
    }

    /** Adds one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "subscribe", summary = "Tells another system of breaches; the secret is shown once")
    @APIResponse(
            responseCode = "201",
            description = "kept",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Response add(@NotNull @Valid SubscriptionRequest request) {
        SubscriptionResponse made = subscriptions.add(request, caller.name());
        return Response.created(URI.create("/v1/subscriptions/" + made.id()))
                .entity(made)
                .tag("1")
                .build();
    }

    /** All. */
    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "listSubscriptions", summary = "Which other systems are told, the newest first")
    public Page<SubscriptionResponse> list() {
        return new Page<>(subscriptions.all(), null);
    }

    /** One. */
    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "readSubscription", summary = "One of them")
    @APIResponse(
            responseCode = "200",
            description = "without its secret",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Response one(@PathParam("id") String id) {
        Subscriptions.Versioned found = subscriptions.read(uuid(id));
        return Response.ok(found.response())
                .tag(Integer.toString(found.version()))
                .build();
    }

    /** Ends one. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "unsubscribe", summary = "Ends it; what was sent stays in the record")
    @APIResponse(responseCode = "204", description = "ended")
    public void end(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        subscriptions.end(uuid(id), ifMatch);
    }

    /** A new secret. */
    @POST
    @Path("/{id}/secrets")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "rotateSubscriptionSecret",
            summary = "A new secret, shown once; the one before it signs too for a day")
    public SubscriptionResponse rotate(@PathParam("id") String id) {
        return subscriptions.rotate(uuid(id));
    }

    /** Sends a test. */
    @POST
    @Path("/{id}/tests")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "testSubscription", summary = "Sends an event that says it is a test")
    @APIResponse(responseCode = "202", description = "queued; its deliveries say what became of it")
    public Response test(@PathParam("id") String id) {
        return Response.accepted(Map.of("message", subscriptions.test(uuid(id))))
                .build();
    }

    /** What was sent. */
    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "listDeliveries", summary = "The newest messages with every attempt")
    public Page<DeliveryResponse> deliveries(
            @PathParam("id") String id,
            @QueryParam("limit") @Parameter(description = "1 to 500, 50 unless said") @Nullable String limit) {
        subscriptions.read(uuid(id));
        return new Page<>(deliveries.newest(uuid(id), Limit.parse(limit)), null);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("There is no such subscription.");
        }
    }
}
