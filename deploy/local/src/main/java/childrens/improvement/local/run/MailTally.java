package childrens.improvement.local.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many mails team managers got on each working day, and how many on other days. */
final class MailTally {

    private final Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int outside;

    /** Notes what came since the last look, on days on which nobody works. */
    void weekend(Map<String, Integer> counted) {
        outside += since(counted).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Notes what came since the last look, all of it on a working day. */
    void workingDay(LocalDate day, Map<String, Integer> counted) {
        days.put(day, since(counted));
    }

    /** The sentence about it; empty when nothing was counted. */
    List<String> lines() {
        List<String> managers = days.values().stream()
                .flatMap(day -> day.keySet().stream())
                .distinct()
                .toList();
        List<Integer> counts = new ArrayList<>();
        days.values().forEach(day -> managers.forEach(each -> counts.add(day.getOrDefault(each, 0))));
        if (counts.isEmpty()) {
            return List.of();
        }
        Collections.sort(counts);
        return List.of(String.format(
                "Mails for each team manager on each of %d working days, counted at the mail server: median %d, most %d;"
                        + " outside working days %d",
                days.size(), counts.get((counts.size() - 1) / 2), counts.get(counts.size() - 1), outside));
    }

    private Map<String, Integer> since(Map<String, Integer> counted) {
        Map<String, Integer> came = new TreeMap<>();
        counted.forEach((address, count) -> came.put(address, count - seen.getOrDefault(address, 0)));
        seen.putAll(counted);
        return came;
    }
}
