package childrens.improvement.metrics.figure;

import childrens.improvement.metrics.obligation.ExemptReason;
import childrens.improvement.metrics.timeliness.Share;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The counts of some whole days, added up. */
public final class DaySums {

    private final Map<String, Integer> counts = new HashMap<>();

    /** Adds a count of a kind that {@link DayStory} names. */
    public void add(String what, int number) {
        counts.merge(what, number, Integer::sum);
    }

    /** Adds the counts of other days, or of others on the same days. */
    public void add(DaySums others) {
        others.counts.forEach(this::add);
    }

    /** Whether each count is 0. */
    public boolean isNothing() {
        return counts.values().stream().allMatch(number -> number == 0);
    }

    /** The figure of those days alone: of what is open nothing is said. */
    public Figure figure(Basis basis) {
        Map<ExemptReason, Integer> leftOut = new EnumMap<>(ExemptReason.class);
        for (ExemptReason reason : ExemptReason.values()) {
            int number = of(DayStory.LEFT_OUT + reason.wireName());
            if (number != 0) {
                leftOut.put(reason, number);
            }
        }
        String met = basis == Basis.DUE ? DayStory.MET_DUE : DayStory.MET;
        String missed = basis == Basis.COMPLETED ? DayStory.DONE_LATE : DayStory.MISSED;
        return new Figure(
                new Share(of(met), of(met) + of(missed)),
                of(DayStory.STARTED),
                0,
                0,
                null,
                leftOut,
                of(basis == Basis.DUE ? DayStory.RECORDED_LATE_DUE : DayStory.RECORDED_LATE),
                of(DayStory.DECLINED + met)
                        + of(DayStory.DECLINED + missed)
                        + of(DayStory.DECLINED + DayStory.LEFT_OUT));
    }

    private int of(String what) {
        return counts.getOrDefault(what, 0);
    }
}
