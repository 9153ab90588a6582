package childrens.improvement.alerting.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a browser comes back to after it has signed out; the framework ends the session. */
@Path("/pages/signed-out")
@Produces(MediaType.TEXT_HTML)
public class SignedOutResource {

    private final Pages pages;

    SignedOutResource(Pages pages) {
        this.pages = pages;
    }

    /** Says so. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> read() {
        return pages.said(200, "You are signed out", "Close the browser if others use this computer.");
    }
}
