package childrens.improvement.alerting.episode;

import java.util.Arrays;
import java.util.Optional;

/** What an episode is about. */
public enum EpisodeKind {
    /** One thing owed for one child: child-level. */
    OBLIGATION("obligation"),
    /** A percentage off its target in one scope and period: an aggregate. */
    MEASURE("measure"),
    /** A feed that has fallen silent. */
    FEED("feed"),
    /** An action of the plan, or a post that nobody holds. */
    ACTION("action");

    private final String code;

    EpisodeKind(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /** The kind with the word, if there is one. */
    public static Optional<EpisodeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
