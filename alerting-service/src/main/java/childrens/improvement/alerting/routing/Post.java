package childrens.improvement.alerting.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param title as people call it, never a name
 * @param team the team that it is for; null for none
 * @param area the service area that it is for; null for none
 * @param roles what it is there for, such as {@code team-manager} or {@code rota}
 */
public record Post(
        String id,
        String title,
        @Nullable String team,
        @Nullable String area,
        Set<String> roles) {

    /** Copies the roles. */
    public Post {
        roles = Set.copyOf(roles);
    }
}
