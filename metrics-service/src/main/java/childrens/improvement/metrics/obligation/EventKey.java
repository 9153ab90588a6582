package childrens.improvement.metrics.obligation;

/**
 * What makes an event unique, whatever its subject.
 *
 * @param source who says so
 * @param id the source's id of the event
 */
public record EventKey(String source, String id) {}
