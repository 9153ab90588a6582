package childrens.improvement.local.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user of the local system.
 *
 * @param name also the role and the password
 * @param post the post held
 * @param team the team that the role reaches, if it reaches one
 * @param area the service area that the role reaches, if it reaches one
 */
public record LocalUser(
        String name,
        String post,
        @Nullable String team,
        @Nullable String area) {

    /** What a token says of the user, beside the name. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("groups", List.of(name));
        claims.put("post", post);
        if (team != null) {
            claims.put("team", team);
        }
        if (area != null) {
            claims.put("area", area);
        }
        return claims;
    }
}
