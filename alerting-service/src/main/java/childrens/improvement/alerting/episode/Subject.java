package childrens.improvement.alerting.episode;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an episode is about, which never holds a child's pseudonym.
 *
 * @param about opaque; together with the kind it names one episode
 * @param measure such as {@code M004}; null for what is no measure's
 * @param scope {@code council}, {@code area:…} or {@code team:…}; of an action {@code post:…}, the post that leads it
 * @param team the team that owes it now; null when none does
 */
public record Subject(
        EpisodeKind kind,
        String about,
        @Nullable String measure,
        @Nullable String scope,
        @Nullable String team) {

    /** Begins the scope of an action that a post leads. */
    public static final String POST = "post:";

    /** The post that nobody holds, of a vacancy. */
    public String vacantPost() {
        return about.substring(EpisodeKind.VACANT.length());
    }

    /** The episode's id, the same wherever and whenever it is worked out, so that links survive a rebuilt database. */
    public UUID episodeId() {
        return UUID.nameUUIDFromBytes((kind.code() + '|' + about).getBytes(StandardCharsets.UTF_8));
    }
}
