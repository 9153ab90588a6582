package childrens.improvement.alerting.episode;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That an episode began.
 *
 * @param level how bad it is, in the words of the wire: {@code due-soon}, {@code overdue}, {@code at-risk}, {@code breached}, {@code out-of-reach},
 *     {@code silent}
 * @param dueBefore the first moment that was too late; null for a percentage
 * @param occurrence which of a recurring duty's occurrences it is, where that decides who is told when
 * @param backlog whether it was over already when it was first found: a first load, a late feed
 * @param figure the percentage as it was then, as JSON, handed through unread; null for an obligation
 * @param startedAt when the clock started; null where it is not known
 * @param feeds who says what is behind it, as the events name their sources; empty where that is not said
 */
public record Opening(
        Instant at,
        String level,
        @Nullable Instant dueBefore,
        @Nullable String occurrence,
        boolean backlog,
        @Nullable String figure,
        @Nullable Instant startedAt,
        Set<String> feeds) {

    /** Copies the feeds. */
    public Opening {
        feeds = Set.copyOf(feeds);
    }

    /** An opening of which it is not known when its clock started. */
    public Opening(
            Instant at,
            String level,
            @Nullable Instant dueBefore,
            @Nullable String occurrence,
            boolean backlog,
            @Nullable String figure) {
        this(at, level, dueBefore, occurrence, backlog, figure, null, Set.of());
    }

    /** How bad a percentage is: each is worse than the one before, and is told at most once in a period. */
    public int severity() {
        return switch (level) {
            case "breached" -> 2;
            case "out-of-reach" -> 3;
            default -> 1;
        };
    }

    /** Whether it is still in time. */
    public boolean isDueSoon() {
        return level.equals("due-soon");
    }

    /** Whether its time is over. */
    public boolean isOverdue() {
        return level.equals("overdue");
    }

    /** The same news of an episode that has begun already. */
    Opening raising(Opening first) {
        return new Opening(first.at(), level, dueBefore, occurrence, backlog, figure, startedAt, feeds);
    }

    /** The same news, told only now: with others, as what was found late is. */
    public Opening foundLate() {
        return new Opening(at, level, dueBefore, occurrence, true, figure, startedAt, feeds);
    }
}
