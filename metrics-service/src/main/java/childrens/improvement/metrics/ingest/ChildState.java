package childrens.improvement.metrics.ingest;

import childrens.improvement.metrics.store.ChildFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of one pseudonym besides events and rows.
 *
 * @param subject the pseudonym
 * @param version one more with each change; 0 before the first
 * @param knownAs the pseudonym that the child is known by now
 * @param facts what is known of the child; null when it was only read for its version
 * @param laidOutUntil up to which further intervals are laid out ahead; null before the first derivation
 * @param open whether anything is open, so that further intervals must go on being laid out
 */
public record ChildState(
        String subject,
        long version,
        String knownAs,
        @Nullable ChildFacts facts,
        @Nullable Instant laidOutUntil,
        boolean open) {}
