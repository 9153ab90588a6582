package childrens.improvement.metrics.canary;

import jakarta.enterprise.inject.Vetoed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;

/** Breaks two rules: a method that anybody may call, and a field that is injected. */
@Vetoed
public class OpenResource {

    @Inject
    String injected = "";

    @GET
    public String open() {
        return injected;
    }
}
