package childrens.improvement.metrics.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some days of which counts are read.
 *
 * @param owner as it is stored; null for several
 * @param until the day after the last
 */
record CountedDays(@Nullable String owner, LocalDate from, LocalDate until) {

    String sql(@Nullable List<String> owners) {
        String shown = DayCounts.MONTHS.equals(owner) ? "'" + DayCounts.EVERYBODY + "' as owner" : "owner";
        String whose = owners == null
                ? "owner = '" + owner + "'"
                : owners.isEmpty()
                        ? "owner not in ('" + DayCounts.OPEN + "', '" + DayCounts.MONTHS + "')"
                        : "owner = any (?)";
        return "select " + shown + ", what, n from day_count where measure = ? and row_set = ? and generation = ?"
                + " and day >= ? and day < ? and known_from <= ? and " + whose;
    }

    /** The days of everybody, whole months together where there are some; and what is open, since ever. */
    static List<CountedDays> ofEverybody(LocalDate from, LocalDate until) {
        LocalDate first = from.minusDays(1).withDayOfMonth(1).plusMonths(1);
        LocalDate last = until.withDayOfMonth(1);
        CountedDays open = new CountedDays(DayCounts.OPEN, LocalDate.EPOCH, until);
        return first.isBefore(last)
                ? List.of(
                        new CountedDays(DayCounts.EVERYBODY, from, first),
                        new CountedDays(DayCounts.MONTHS, first, last),
                        new CountedDays(DayCounts.EVERYBODY, last, until),
                        open)
                : List.of(new CountedDays(DayCounts.EVERYBODY, from, until), open);
    }
}
