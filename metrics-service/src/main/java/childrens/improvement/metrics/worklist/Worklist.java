package childrens.improvement.metrics.worklist;

import childrens.improvement.metrics.row.Row;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * What a team owes.
 *
 * @param team the team
 * @param on as at the start of which London day; as at now for today
 * @param due what is in time still and falls due in the days that were asked for
 * @param overdue what was not done in time and is still to be done
 * @param withheld how many rows are out of the caller's reach
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Worklist(String team, LocalDate on, List<Row> due, List<Row> overdue, int withheld) {}
