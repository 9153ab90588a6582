package childrens.improvement.foundation.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Refuses an address with a NUL in it, in the path or in a parameter: PostgreSQL keeps and compares no text that has one. */
@Provider
public class AddressCheck implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw ProblemException.badRequest("The address holds the character NUL, which is in no text here.");
        }
    }
}
