package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.timeliness.Window;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which versions of a definition count what a reading is of. */
final class InForce {

    private InForce() {}

    /** The version of the timescale that judges what starts on the last day of a reading. */
    static String timescale(ReadingQuery query) {
        return rows(query)
                .flatMap(set -> set.timescales().stream())
                .filter(version -> version.validFrom() != null
                        && !version.validFrom().isAfter(query.at().day()))
                .reduce((earlier, later) -> later)
                .map(TimescaleVersion::version)
                .orElse(query.measure().code() + "/1");
    }

    /** Whether another timescale or cohort came into force on a day of a window, so that it is no like for like. */
    static boolean isChangedIn(ReadingQuery query, Window window) {
        Stream<LocalDate> cohorts = rows(query)
                .flatMap(set -> set.cohorts().stream())
                .flatMap(cohort -> Stream.ofNullable(cohort.validFrom()));
        return Stream.concat(changes(query), cohorts).anyMatch(window::holds);
    }

    /** The days of all versions but the first, before which there was none. */
    private static Stream<LocalDate> changes(ReadingQuery query) {
        return rows(query).flatMap(set -> {
            List<LocalDate> days = set.timescales().stream()
                    .flatMap(version -> Stream.ofNullable(version.validFrom()))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return days.stream().skip(1);
        });
    }

    private static Stream<RowSet> rows(ReadingQuery query) {
        Optional<RowSet> set = query.measure().rowSet(query.variant().rows());
        return set.stream();
    }
}
