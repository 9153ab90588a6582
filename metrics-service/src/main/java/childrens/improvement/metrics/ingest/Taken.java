package childrens.improvement.metrics.ingest;

import java.util.Map;

/**
 * What became of a batch.
 *
 * @param next the next position of each partition
 * @param accepted how many events were new
 * @param repeated how many were known
 * @param refused how many records could not be taken
 * @param found what was found out about children
 */
public record Taken(Map<Integer, Long> next, int accepted, int repeated, int refused, Found found) {}
