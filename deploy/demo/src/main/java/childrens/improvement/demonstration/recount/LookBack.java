package childrens.improvement.demonstration.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Measures that look back from what happened: they have a value only where the events reach back so far. */
final class LookBack {

    private static final Map<String, String> LOOKS_AT = Map.of("M021", "referral.accepted", "M058", "cp-plan.started");
    private static final Map<String, Integer> MONTHS = Map.of("M021", 12, "M058", 24);

    private LookBack() {}

    static boolean isLongEnough(String measure, LocalDate from, List<CaseFile> files) {
        var type = LOOKS_AT.get(measure);
        if (type == null) {
            return true;
        }
        var reachesBackTo = from.minusMonths(MONTHS.getOrDefault(measure, 0));
        return files.stream().flatMap(file -> file.all(type)).anyMatch(event -> !event.day()
                .isAfter(reachesBackTo));
    }
}
