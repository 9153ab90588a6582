package childrens.improvement.metrics.obligation;

import java.util.List;

/**
 * One way of counting that a measure has: its obligations and their timescales.
 *
 * @param name unique within the measure
 * @param shape how the obligations arise
 * @param timescales the versions in order of their first day; the one in force on the day of the start judges
 */
public record RowSet(String name, Shape shape, List<TimescaleVersion> timescales) {}
