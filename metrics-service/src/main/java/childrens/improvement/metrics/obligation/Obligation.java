package childrens.improvement.metrics.obligation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed for one child: since when, due before when, and all that became of it. It holds the whole of its
 * story, so that it can be judged as it stood at any moment.
 *
 * @param id opaque; the same for as long as the first event behind it is known, corrected or not
 * @param measure code of the measure
 * @param rowSet which of the measure's ways of counting it belongs to
 * @param main whether lists and alerts use it, or only a variant of the measure
 * @param subject the child's pseudonym
 * @param startedAt when the clock started
 * @param existsAt when it came to exist: its start, or for a further missed interval the moment at which it was missed
 * @param dueBefore the first moment that is too late
 * @param done when it was done, in time or late, or null
 * @param exemption since when and why it is not counted, or null
 * @param endedAt when what it belongs to ended after it was missed, so that it is no longer open, or null
 * @param declinedAt when the child declined, or null
 * @param occurrence which kind of interval it is, for the ladder of alerts, or null
 * @param ownership who owes it, from when on
 * @param timescale the version of the timescale that judges it, such as {@code M004/1}
 * @param evidence the events behind it
 * @param generation of the measure's definition by which it was derived
 * @param nature whether it is owed, happened once, or was so for a time
 * @param finding what is found out about what happened or was so; null for what is owed
 */
public record Obligation(
        UUID id,
        String measure,
        String rowSet,
        boolean main,
        String subject,
        Instant startedAt,
        Instant existsAt,
        Instant dueBefore,
        @Nullable Done done,
        @Nullable Exemption exemption,
        @Nullable Instant endedAt,
        @Nullable Instant declinedAt,
        @Nullable String occurrence,
        Ownership ownership,
        String timescale,
        List<EventKey> evidence,
        int generation,
        Nature nature,
        @Nullable Finding finding) {

    /** The due moment of what never falls due. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Whether it was done before it was due, ever. */
    public boolean doneInTime() {
        return done != null && done.at().isBefore(dueBefore);
    }
}
