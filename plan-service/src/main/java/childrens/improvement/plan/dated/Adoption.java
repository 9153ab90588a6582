package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a version between those that there are. What holds before its first day stays as it is. */
public final class Adoption {

    private Adoption() {}

    /**
     * The versions with another that holds from its first day until the next version starts. One that starts on the same
     * day makes way for it.
     *
     * @param kept oldest first
     * @param adopted its {@code until} is not looked at
     */
    public static <V extends Dated<V>> List<V> of(List<V> kept, V adopted) {
        LocalDate start = adopted.from();
        List<V> result = new ArrayList<>();
        @Nullable LocalDate next = null;
        for (V version : kept) {
            if (version.from().isBefore(start)) {
                LocalDate end = version.until();
                boolean over = end != null && !end.isAfter(start);
                result.add(over ? version : version.during(version.from(), start));
            } else if (version.from().isAfter(start) && next == null) {
                next = version.from();
            }
        }
        result.add(adopted.during(start, next));
        kept.stream().filter(version -> version.from().isAfter(start)).forEach(result::add);
        return List.copyOf(result);
    }
}
