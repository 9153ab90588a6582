package childrens.improvement.alerting.route;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.foundation.clock.ServiceClock;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is told, and who would be. */
@Path("/v1/routes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routes")
public class RouteResource {

    private final Routes routes;
    private final ServiceClock clock;

    RouteResource(Routes routes, ServiceClock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    /** The routes of now. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.DATA_QUALITY, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR
    })
    @Operation(
            operationId = "listRoutes",
            summary = "Who is told now, for each team and the lead of each measure, and why")
    public List<RouteResponse> list() {
        return routes.at(clock.now());
    }

    /** Decides as it would be decided, and keeps and sends nothing. */
    @POST
    @Path("/simulate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "simulateRoute",
            summary = "Who would have been told of such a breach at a moment, when and why, while nothing changes")
    public SimulationResponse simulate(@Nullable SimulationRequest asked) {
        return routes.simulate(Breach.of(asked));
    }
}
