package childrens.improvement.plan.report.serving;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** A paper as an answer: a page is shown, everything else is kept as a file; nothing in it runs or fetches. */
final class FileAnswer {

    static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'";

    private FileAnswer() {}

    static ResponseBuilder of(byte[] bytes, String type, String name) {
        String how = type.startsWith("text/html") ? "inline" : "attachment";
        return Response.ok(bytes)
                .header("Content-Type", type)
                .header("Content-Disposition", how + "; filename=\"" + name + "\"")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
    }
}
