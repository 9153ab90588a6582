package childrens.improvement.alerting.routing;

/**
 * Who holds a post. Whoever covers for somebody holds the same post meanwhile.
 *
 * @param holder a pseudonym
 * @param address where messages reach the holder
 */
public record Holder(String post, String holder, String address) {}
