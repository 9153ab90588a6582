package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bank holiday that was proclaimed when due moments had been counted without it.
 *
 * @param date the holiday
 * @param name as the proof of a row shows it
 * @param validFrom the first London day on which it is known, most often that of the proclamation
 * @param policy which obligations it moves
 */
public record LateHoliday(LocalDate date, String name, LocalDate validFrom, ChangePolicy policy) {

    /** The calendar with this day, proclaimed when. */
    public WorkingDayCalendar in(WorkingDayCalendar calendar) {
        Map<LocalDate, String> holidays = new HashMap<>(calendar.holidays());
        holidays.put(date, name + " (proclaimed " + validFrom + ")");
        return new WorkingDayCalendar(holidays, calendar.publishedThrough());
    }

    /**
     * The obligations of one row set of one child, each by the calendar that its policy gives it.
     *
     * @param before as they are without the holiday
     * @param after as they are with it
     */
    Stream<Obligation> moved(Collection<Obligation> before, Stream<Obligation> after) {
        Map<UUID, Obligation> byId = after.collect(Collectors.toMap(Obligation::id, each -> each, (a, b) -> a));
        return before.stream().map(row -> {
            Obligation moved = byId.get(row.id());
            return moved != null && policy.judges(row, validFrom) ? moved : row;
        });
    }
}
