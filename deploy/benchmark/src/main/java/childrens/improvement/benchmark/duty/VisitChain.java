package childrens.improvement.benchmark.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The visits owed under one plan: the next starts at the last, and each further whole interval is one more. */
record VisitChain(String plan, Measured measure, WorkingDays calendar, long horizon) {

    List<Duty> duties(long started, long ended, TreeSet<Long> allVisits) {
        List<Duty> duties = new ArrayList<>();
        long from = started;
        SortedSet<Long> visits = ended < started ? new TreeSet<>() : allVisits.subSet(started, ended);
        for (long visit : visits) {
            add(duties, from, visit, Duty.NEVER);
            from = visit;
        }
        add(duties, from, Duty.NEVER, ended < started ? Duty.NEVER : ended);
        return duties;
    }

    private void add(List<Duty> duties, long started, long visit, long ended) {
        long from = started;
        long limit = visit != Duty.NEVER ? visit : ended != Duty.NEVER ? ended : horizon;
        for (int interval = 0; ; interval++) {
            long due = measure.dueBefore(from, calendar);
            if (interval > 0 && due > limit) {
                return;
            }
            boolean ceased = visit == Duty.NEVER && ended < due;
            duties.add(new Duty(measure, plan + "/" + started + "/" + interval, from, due, visit, ceased));
            from = due;
        }
    }
}
