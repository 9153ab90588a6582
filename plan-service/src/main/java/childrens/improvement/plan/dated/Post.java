package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post: what is told and asked goes to a post, whoever holds it. */
public record Post(String id, List<PostVersion> versions) implements Thing<Post.PostVersion> {

    /**
     * @param title as it stands in the plan's text, in square brackets
     * @param team id of the team that it manages, if one
     * @param area id of the area that it heads, if exactly one
     * @param roles what it is asked for: {@code team-manager}, {@code head-of-service}, {@code duty}, {@code rota} …
     */
    public record PostVersion(
            LocalDate from,
            @Nullable LocalDate until,
            String title,
            @Nullable String team,
            @Nullable String area,
            List<String> roles)
            implements Dated<PostVersion> {

        @Override
        public PostVersion during(LocalDate from, @Nullable LocalDate until) {
            return new PostVersion(from, until, title, team, area, roles);
        }
    }
}
