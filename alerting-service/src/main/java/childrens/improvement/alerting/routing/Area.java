package childrens.improvement.alerting.routing;

import org.jspecify.annotations.Nullable;

/**
 * A service area.
 *
 * @param head the post that heads it; null where it is not said
 */
public record Area(String id, String name, @Nullable String head) {}
