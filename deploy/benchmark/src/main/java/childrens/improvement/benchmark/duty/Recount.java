package childrens.improvement.benchmark.duty;

import childrens.improvement.benchmark.stream.EventKind;
import childrens.improvement.benchmark.stream.StreamEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts a whole stream from nothing: what every way of ingesting must come to. */
public final class Recount {

    private Recount() {}

    /** The counts of all days, as they stand when everything before the moment has happened. */
    public static DayCounts of(List<StreamEvent> events, long moment, WorkingDays calendar) {
        Map<String, ChildRecords> children = new HashMap<>();
        Map<String, Set<ChildRecords.Touched>> touched = new HashMap<>();
        Set<String> gone = withdrawn(events);
        for (StreamEvent event : events) {
            ChildRecords.Touched what = ChildRecords.touchedBy(event.kind(), event.record());
            if (what != null && !gone.contains(event.id())) {
                children.computeIfAbsent(event.subject(), subject -> new ChildRecords())
                        .take(event.kind(), event.record(), event.time().getEpochSecond());
                touched.computeIfAbsent(event.subject(), subject -> new HashSet<>())
                        .add(what);
            }
        }
        DayCounts counts = new DayCounts();
        touched.forEach((subject, all) -> {
            ChildRecords child = children.get(subject);
            if (child != null) {
                all.forEach(each -> count(child.duties(each, calendar, moment), counts, moment));
            }
        });
        return counts;
    }

    private static Set<String> withdrawn(List<StreamEvent> events) {
        Set<String> gone = new HashSet<>();
        for (StreamEvent event : events) {
            if (event.kind() == EventKind.VOIDED) {
                gone.add(event.record());
            } else if (event.replaces() != null) {
                gone.add(event.replaces());
            }
        }
        return gone;
    }

    private static void count(List<Duty> duties, DayCounts counts, long moment) {
        for (Duty duty : duties) {
            if (!duty.exempt() && duty.isDecidedAt(moment)) {
                counts.add(duty.measure(), duty.day(), duty.isMet() ? 1 : 0, 1);
            }
        }
    }
}
