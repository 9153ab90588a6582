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
    /** An action of the plan. */
    ACTION("action"),
    /** A post that nobody holds; on the wire it is an action, to find somebody. */
    VACANCY("action");

    /** Begins what an episode of a post that nobody holds is about; the post's id follows. */
    public static final String VACANT = "post|";

    private final String code;

    EpisodeKind(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    public String code() {
        return code;
    }

    /** The kind with the word that is about it. */
    public static EpisodeKind of(String code, String about) {
        EpisodeKind kind = of(code).orElseThrow(() -> new IllegalArgumentException("no kind is called " + code));
        return kind == ACTION && about.startsWith(VACANT) ? VACANCY : kind;
    }

    /** The first kind with the word, if there is one. */
    public static Optional<EpisodeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
