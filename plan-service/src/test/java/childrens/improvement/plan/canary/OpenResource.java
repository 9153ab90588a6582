package childrens.improvement.plan.canary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Abstract, so that nobody serves it. */
@Path("/v1/open")
public abstract class OpenResource {

    @Inject
    @Nullable
    EntityManager database;

    @GET
    public abstract String open();
}
