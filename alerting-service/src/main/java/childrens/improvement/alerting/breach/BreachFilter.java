package childrens.improvement.alerting.breach;

import childrens.improvement.alerting.episode.EpisodeKind;
import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which episodes are asked for. */
public class BreachFilter {

    private static final Set<String> STATES = Set.of("open", "acknowledged", "closed");
    private static final Pattern MEASURE = Pattern.compile("M\\d{3}");
    private static final Pattern SCOPE = Pattern.compile("council|(area|team|worker|post):.{1,200}");

    /** The kind of episode. */
    @QueryParam("kind")
    @Parameter(description = "obligation, measure, feed or action")
    @Nullable
    String kind;

    /** The measure. */
    @QueryParam("measure")
    @Parameter(description = "such as M004")
    @Nullable
    String measure;

    /** The scope; an area holds its teams. */
    @QueryParam("scope")
    @Parameter(description = "council, area:ID, which holds its teams, team:ID, or post:ID of an action")
    @Nullable
    String scope;

    /** The state. */
    @QueryParam("state")
    @Parameter(description = "open, acknowledged or closed")
    @Nullable
    String state;

    /** What a form asks for: what is left blank is not asked. */
    public static BreachFilter of(
            @Nullable String kind, @Nullable String measure, @Nullable String scope, @Nullable String state) {
        BreachFilter filter = new BreachFilter();
        filter.kind = given(kind);
        filter.measure = given(measure);
        filter.scope = given(scope);
        filter.state = given(state);
        filter.check();
        return filter;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Refuses what no episode can have. */
    void check() {
        refuseUnless(kind == null || EpisodeKind.of(kind).isPresent(), "kind", "obligation, measure, feed or action");
        refuseUnless(measure == null || MEASURE.matcher(measure).matches(), "measure", "a code such as M004");
        refuseUnless(
                scope == null || SCOPE.matcher(scope).matches(),
                "scope",
                "council, area:ID, team:ID, worker:ID or post:ID");
        refuseUnless(state == null || STATES.contains(state), "state", "open, acknowledged or closed");
    }

    private static void refuseUnless(boolean allowed, String parameter, String detail) {
        if (!allowed) {
            throw ProblemException.badRequest(
                    "The parameter " + parameter + " cannot be read.", new FieldError("/" + parameter, detail));
        }
    }
}
