package childrens.improvement.plan.action.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is claimed of an action. */
public enum Status {
    /** Nothing has been done yet. */
    NOT_STARTED,
    /** It is being done. */
    IN_PROGRESS,
    /** A part of it has been done. */
    PARTLY_COMPLETE,
    /** It has been agreed that it will be done by another day. */
    RE_ARRANGED,
    /** It has been done. */
    COMPLETE,
    /** It will not be done. */
    CANCELLED;

    private static final Set<Status> AFTER_COMPLETE = EnumSet.of(COMPLETE, IN_PROGRESS, PARTLY_COMPLETE);
    private static final Set<Status> AFTER_CANCELLED = EnumSet.of(CANCELLED, NOT_STARTED, IN_PROGRESS);

    /** All words. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(Status::word).toList();

    /** The word in answers and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with the word. */
    public static Optional<Status> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    /**
     * Whether it may become the other one. What is complete or cancelled has to be taken up again first, which leaves a
     * trace, before anything else can become of it.
     */
    public boolean mayBecome(Status next) {
        return switch (this) {
            case COMPLETE -> AFTER_COMPLETE.contains(next);
            case CANCELLED -> AFTER_CANCELLED.contains(next);
            case NOT_STARTED, IN_PROGRESS, PARTLY_COMPLETE, RE_ARRANGED -> true;
        };
    }
}
