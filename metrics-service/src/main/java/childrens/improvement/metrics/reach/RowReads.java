package childrens.improvement.metrics.reach;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.audit.ReadAudit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/** Records that the present request is answered with rows; the purpose is its header or its parameter. */
@RequestScoped
public class RowReads {

    private static final String HEADER = "Purpose";
    private static final String PARAMETER = "purpose";
    private static final String NOT_STATED = "not stated";
    private static final int LONGEST = 500;

    private final ReadAudit audit;
    private final UriInfo uri;
    private final HttpHeaders headers;

    RowReads(ReadAudit audit, UriInfo uri, HttpHeaders headers) {
        this.audit = audit;
        this.uri = uri;
        this.headers = headers;
    }

    /**
     * Records the read in the present transaction, so that no answer leaves without it.
     *
     * @throws ProblemException 400 when the purpose cannot be kept
     */
    public void record(Collection<OwnedRow> rows) {
        recordChildren(
                rows.stream().map(row -> row.obligation().subject()).distinct().toList());
    }

    /**
     * Records the read of what is said of children besides rows.
     *
     * @param subjects their pseudonyms
     * @throws ProblemException 400 when the purpose cannot be kept
     */
    public void recordChildren(List<String> subjects) {
        URI request = uri.getRequestUri();
        String what = request.getRawQuery() == null
                ? request.getRawPath()
                : request.getRawPath() + "?" + request.getRawQuery();
        audit.record(what, purpose(), subjects);
    }

    private String purpose() {
        String header = headers.getHeaderString(HEADER);
        String stated = header == null ? uri.getQueryParameters().getFirst(PARAMETER) : header;
        if (stated == null || stated.isBlank()) {
            return NOT_STATED;
        }
        if (stated.length() > LONGEST || stated.indexOf('\0') >= 0) {
            throw ProblemException.badRequest(
                    "The purpose cannot be kept.",
                    new FieldError("/purpose", "text of 1 to " + LONGEST + " characters"));
        }
        return stated.strip();
    }
}
