package childrens.improvement.foundation.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Refuses a body that is larger than its method takes: by its length where it is given, else while it is read. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private static final long MEBIBYTE = 1024L * 1024;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.hasEntity()) {
            return;
        }
        var limit = limit();
        if (request.getLength() > limit) {
            throw LimitedInputStream.tooLarge(limit);
        }
        request.setEntityStream(new LimitedInputStream(request.getEntityStream(), limit));
    }

    private long limit() {
        var method = resource == null ? null : resource.getResourceMethod();
        var own = method == null ? null : method.getAnnotation(MaximumBody.class);
        return own == null ? MEBIBYTE : own.mebibytes() * MEBIBYTE;
    }
}
