package childrens.improvement.alerting.digest;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lists are asked for. */
public class DigestFilter {

    @QueryParam("scope")
    @Parameter(description = "team:ID, area:ID or council")
    @Nullable
    String scope;

    @QueryParam("kind")
    @Parameter(description = "such as daily or performance-pack")
    @Nullable
    String kind;

    @QueryParam("from")
    @Parameter(description = "the first day that they are for")
    @Nullable
    String from;

    @QueryParam("until")
    @Parameter(description = "the day after the last")
    @Nullable
    String until;

    /** The condition on a list {@code d}, with its parameters. */
    Condition condition() {
        StringBuilder text = new StringBuilder("d.at <= :asOf");
        Map<String, Object> parameters = new HashMap<>();
        add(text, parameters, " and d.scope = :scope", "scope", scope);
        add(text, parameters, " and d.kind = :kind", "kind", kind);
        add(text, parameters, " and d.madeFor >= :from", "from", day("from", from));
        add(text, parameters, " and d.madeFor < :until", "until", day("until", until));
        return new Condition(text.toString(), parameters);
    }

    /** The day; a 400 problem where it is none. */
    static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw ProblemException.badRequest(
                    "The parameter " + name + " cannot be read.",
                    new FieldError("/" + name, "a day such as 2020-09-14"));
        }
    }

    private static void add(
            StringBuilder text, Map<String, Object> parameters, String more, String name, @Nullable Object value) {
        if (value != null) {
            text.append(more);
            parameters.put(name, value);
        }
    }

    /** A condition in a query, with its parameters. */
    record Condition(String text, Map<String, Object> parameters) {}
}
