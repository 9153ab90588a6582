package childrens.improvement.alerting.route;

import childrens.improvement.alerting.routing.Recipient;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is told in one role.
 *
 * @param scope {@code team:…} or {@code area:…}; of a measure's lead the measure
 * @param audience the role
 * @param post null where nobody can be reached
 */
@Schema(name = "Route")
public record RouteResponse(
        String scope,
        String audience,
        @Nullable String post,
        @Nullable String title,
        @Nullable String why) {

    static RouteResponse of(String scope, String audience, @Nullable Recipient found) {
        return found == null
                ? new RouteResponse(scope, audience, null, null, null)
                : new RouteResponse(scope, audience, found.post(), found.title(), found.why());
    }
}
