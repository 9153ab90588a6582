package childrens.improvement.alerting.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses forms that another site has a signed-in browser send; a token in the header is no browser's doing. */
class SameOrigin {

    @ServerRequestFilter
    public @Nullable Response refuse(ContainerRequestContext request) {
        boolean isForm = request.getMethod().equals("POST")
                && request.getUriInfo().getPath().startsWith("/pages/");
        boolean isTrusted = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null || isSame(request);
        return !isForm || isTrusted
                ? null
                : Response.status(Response.Status.FORBIDDEN)
                        .type(MediaType.TEXT_PLAIN)
                        .entity("This form was sent from another site.")
                        .build();
    }

    /** Browsers say where a form comes from, by one header or the other; what says nothing is not believed. */
    private static boolean isSame(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null
                && request.getUriInfo().getRequestUri().getAuthority().equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
