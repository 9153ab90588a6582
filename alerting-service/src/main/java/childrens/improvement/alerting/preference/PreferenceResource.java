package childrens.improvement.alerting.preference;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How the caller wants to be told, over HTTP. */
@Path("/v1/preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
public class PreferenceResource {

    private final PreferenceChoice choice;
    private final Caller caller;

    PreferenceResource(PreferenceChoice choice, Caller caller) {
        this.choice = choice;
        this.caller = caller;
    }

    /** What holds for the caller's post. */
    @GET
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(operationId = "readPreferences", summary = "How the caller's post is told, and what may be chosen")
    @APIResponse(
            responseCode = "200",
            description = "as it holds now",
            content = @Content(schema = @Schema(implementation = PreferenceResponse.class)))
    public Response read() {
        return answer(choice.of(caller.post()));
    }

    /** Chooses. */
    @PUT
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR})
    @Operation(
            operationId = "choosePreferences",
            summary =
                    "Chooses by which channels the caller's post is told first, and which lists come without a message")
    @APIResponse(
            responseCode = "200",
            description = "as it holds from now on, until the post changes hands",
            content = @Content(schema = @Schema(implementation = PreferenceResponse.class)))
    public Response choose(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PreferenceRequest request) {
        return answer(choice.choose(caller.post(), caller.name(), ifMatch, request));
    }

    private static Response answer(PreferenceChoice.Standing standing) {
        return Response.ok(standing.response())
                .tag(Integer.toString(standing.version()))
                .build();
    }
}
