package childrens.improvement.metrics.obligation;

import childrens.improvement.metrics.timeliness.London;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The version of a timescale that judges an obligation, and when it is due by it.
 *
 * @param version the version
 * @param dueBefore the first moment that is too late
 */
record Judging(TimescaleVersion version, Instant dueBefore) {

    /**
     * Finds the version: the one in force when the clock starts, unless a later one says that it judges what is
     * running. Nobody is late by such a version before the end of its first day.
     *
     * @param versions in order of their first day; the first also judges what started before it; proposed ones never
     * @param startedAt when the clock starts
     * @param closedAt when what is owed was done or ended, or null
     * @param due when it would be due by a version, or null where that version owes nothing
     * @return null where nothing is owed
     */
    static @Nullable Judging of(
            List<TimescaleVersion> versions,
            Instant startedAt,
            @Nullable Instant closedAt,
            Function<TimescaleVersion, @Nullable Instant> due) {
        if (versions.size() == 1 && versions.get(0).validFrom() != null) {
            return by(versions.get(0), due.apply(versions.get(0)));
        }
        LocalDate startDay = London.dayOf(startedAt);
        boolean found = false;
        Judging judging = null;
        for (TimescaleVersion version : versions) {
            LocalDate validFrom = version.validFrom();
            if (validFrom == null) {
                continue;
            }
            if (!found || !validFrom.isAfter(startDay)) {
                judging = by(version, due.apply(version));
                found = true;
            } else if (judging != null && takesOver(version, validFrom, judging, closedAt)) {
                Instant changed = due.apply(version);
                Instant firstDayOver = London.startOf(validFrom.plusDays(1));
                judging = by(version, changed == null || changed.isAfter(firstDayOver) ? changed : firstDayOver);
            }
        }
        if (!found) {
            throw new IllegalStateException("no timescale is in force");
        }
        return judging;
    }

    private static @Nullable Judging by(TimescaleVersion version, @Nullable Instant dueBefore) {
        return dueBefore == null ? null : new Judging(version, dueBefore);
    }

    private static boolean takesOver(
            TimescaleVersion version, LocalDate validFrom, Judging older, @Nullable Instant closedAt) {
        Instant comesIntoForce = London.startOf(validFrom);
        boolean dueLater = older.dueBefore().isAfter(comesIntoForce);
        return switch (version.policy()) {
            case AT_START -> false;
            case AT_DUE -> dueLater;
            case ALL_OPEN -> dueLater && (closedAt == null || !closedAt.isBefore(comesIntoForce));
        };
    }
}
