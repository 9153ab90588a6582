package childrens.improvement.plan.dated;

import childrens.improvement.plan.document.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of one thing, oldest first, on days that do not overlap. Gaps are allowed. */
public final class Timeline {

    private Timeline() {}

    /** The version that holds on the day. */
    public static <V extends Dated<V>> Optional<V> on(LocalDate day, List<V> versions) {
        return versions.stream().filter(version -> version.holdsOn(day)).findFirst();
    }

    /**
     * What is kept after an import: before {@code today} what was kept already, from then on what is given. Where
     * nothing was kept, or nothing would be left, all that is given. The same import on any later day changes nothing.
     *
     * @param kept what has been in force until now
     * @param given what the import says
     * @param today the first day on which the import counts
     */
    public static <V extends Dated<V>> List<V> carriedOn(List<V> kept, List<V> given, LocalDate today) {
        LocalDate start = kept.isEmpty() ? LocalDate.MIN : today;
        List<V> result = new ArrayList<>();
        for (V version : kept) {
            if (version.from().isBefore(start)) {
                append(result, version.during(version.from(), earlier(version.until(), start)));
            }
        }
        for (V version : given) {
            LocalDate end = version.until();
            if (end == null || end.isAfter(start)) {
                append(result, version.during(later(version.from(), start), end));
            }
        }
        return result.isEmpty() && !kept.isEmpty() ? carriedOn(List.of(), given, today) : List.copyOf(result);
    }

    /** What is wrong with the order of the versions; each fault points to the version. */
    public static <V extends Dated<V>> List<Fault> faults(String pointer, List<V> versions) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < versions.size(); index++) {
            V version = versions.get(index);
            LocalDate end = version.until();
            String here = pointer + "/" + index;
            if (end != null && !end.isAfter(version.from())) {
                faults.add(new Fault(here + "/until", "must be after from, " + version.from()));
            }
            if (index > 0 && !endsBy(versions.get(index - 1), version.from())) {
                faults.add(new Fault(here + "/from", "must not be before the end of the version before it"));
            }
        }
        return faults;
    }

    private static <V extends Dated<V>> boolean endsBy(V version, LocalDate day) {
        LocalDate end = version.until();
        return end != null && !end.isAfter(day);
    }

    /** Facts that simply go on are one version. */
    private static <V extends Dated<V>> void append(List<V> versions, V next) {
        int last = versions.size() - 1;
        if (last >= 0) {
            V before = versions.get(last);
            V joined = before.during(before.from(), next.until());
            if (next.from().equals(before.until()) && joined.equals(next.during(before.from(), next.until()))) {
                versions.set(last, joined);
                return;
            }
        }
        versions.add(next);
    }

    private static LocalDate earlier(@Nullable LocalDate day, LocalDate other) {
        return day == null || day.isAfter(other) ? other : day;
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? other : day;
    }
}
