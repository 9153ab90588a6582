package childrens.improvement.alerting.standing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds an episode; exactly one of both.
 *
 * @param silence the silence
 * @param feed the episode of the feed that has fallen silent
 * @param because the same as a part of a sentence
 */
record Hold(@Nullable UUID silence, @Nullable UUID feed, String because) {}
