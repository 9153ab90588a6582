package childrens.improvement.foundation.paging;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order in which a list is asked for. */
public final class ListOrder {

    private ListOrder() {}

    /**
     * The order of a name, with a minus in front for the other way round; 400 for any other.
     *
     * @param otherwise the order of whoever asks for none
     */
    public static <T> Comparator<T> of(@Nullable String sort, String otherwise, Map<String, Comparator<T>> known) {
        String asked = sort == null ? otherwise : sort;
        boolean backwards = asked.startsWith("-");
        Comparator<T> order = known.get(backwards ? asked.substring(1) : asked);
        if (order == null) {
            List<String> names = known.keySet().stream().sorted().toList();
            throw ProblemException.badRequest(
                    "The order cannot be read.",
                    new FieldError("/sort", "one of " + String.join(", ", names) + ", or - and one of them"));
        }
        return backwards ? order.reversed() : order;
    }
}
