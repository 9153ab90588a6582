package childrens.improvement.plan.exchange;

import java.util.List;

/**
 * What became of an import.
 *
 * @param result {@code stored} or {@code unchanged}; of a dry run, what it would be
 * @param objectives how many the plan of the file has, after what was left out
 * @param notPlaced what was left out, and why
 */
public record ImportReport(
        String year,
        boolean dryRun,
        String result,
        int objectives,
        int placements,
        int actions,
        List<NotPlaced> notPlaced) {}
