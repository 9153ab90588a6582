package childrens.improvement.metrics.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;

/**
 * Why what a team has overdue is late, in numbers.
 *
 * @param team the team
 * @param on the London day
 * @param overdue how many rows are overdue
 * @param byReason of them, how many have a latest note with each reason
 * @param withoutNote of them, how many have none
 * @param planned of them, how many have a day for which they are planned
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NotesSummary(
        String team, LocalDate on, int overdue, Map<String, Integer> byReason, int withoutNote, int planned) {}
