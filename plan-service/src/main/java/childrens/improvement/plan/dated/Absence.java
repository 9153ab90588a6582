package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes days out of versions; what lies before and after stays as it is. */
public final class Absence {

    private Absence() {}

    /**
     * The versions without the days.
     *
     * @param from the first day that goes
     * @param until the first day that stays again; null where none does
     */
    public static <V extends Dated<V>> List<V> of(List<V> versions, LocalDate from, @Nullable LocalDate until) {
        List<V> result = new ArrayList<>();
        for (V version : versions) {
            LocalDate end = version.until();
            if (version.from().isBefore(from)) {
                boolean over = end != null && !end.isAfter(from);
                result.add(over ? version : version.during(version.from(), from));
            }
            if (until != null && (end == null || end.isAfter(until))) {
                LocalDate start = version.from().isBefore(until) ? until : version.from();
                result.add(version.during(start, end));
            }
        }
        return List.copyOf(result);
    }
}
