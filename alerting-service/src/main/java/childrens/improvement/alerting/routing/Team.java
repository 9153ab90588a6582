package childrens.improvement.alerting.routing;

import org.jspecify.annotations.Nullable;

/**
 * A team.
 *
 * @param area the service area that it belongs to; null for none
 */
public record Team(String id, String name, @Nullable String area) {}
