package childrens.improvement.metrics.row;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;

/** Answers as JSON or as a table, whichever the caller asks for; JSON when both will do. */
@RequestScoped
public class RowAnswers {

    private static final MediaType CSV = MediaType.valueOf(RowsCsv.MEDIA_TYPE);

    private final Request request;
    private final UriInfo uri;

    RowAnswers(Request request, UriInfo uri) {
        this.request = request;
        this.uri = uri;
    }

    /** Whether the caller asks for a table. */
    public boolean asTable() {
        Variant chosen = request.selectVariant(
                Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).build());
        return chosen != null && CSV.isCompatible(chosen.getMediaType());
    }

    /** A table; how many rows are left out stands in the header {@code Withheld}. */
    public Response table(String text, int withheld) {
        return Response.ok(text, RowsCsv.MEDIA_TYPE + "; charset=UTF-8; header=present")
                .header("Withheld", withheld)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** JSON. */
    public Response json(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** One page of rows; of a table the page that follows stands in the header {@code Link}. */
    Response page(RowPage page) {
        if (!asTable()) {
            return json(page);
        }
        Response table = table(RowsCsv.of(page.items()), page.withheld());
        if (page.next() == null) {
            return table;
        }
        String next = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", page.next())
                .build()
                .toString();
        return Response.fromResponse(table)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .build();
    }
}
