package childrens.improvement.demonstration.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A child with a plan, or looked after, as those see it who look for it: when it goes missing, when it is at risk.
 *
 * @param host the authority in whose area it lives; null for our own
 * @param until when the plan or the period of care ended; null while it goes on
 */
record Known(
        String child,
        CaseHolder holder,
        @Nullable String host,
        Instant from,
        @Nullable Instant until) {

    private static final Duration MARGIN = Duration.ofDays(8);

    /** Whether it was known well before a moment and is well after it. */
    boolean isSureAt(Instant moment) {
        return from.plus(MARGIN).isBefore(moment)
                && (until == null || until.minus(MARGIN).isAfter(moment));
    }

    /** All children of stays. */
    static List<Known> of(List<VisitDuty> duties) {
        return duties.stream()
                .flatMap(duty -> duty.stay().children().stream()
                        .map(child -> new Known(
                                child,
                                duty.holder(),
                                null,
                                duty.stay().from(),
                                duty.stay().until())))
                .toList();
    }
}
