package childrens.improvement.plan.improvementplan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list of a plan that can be put in another order.
 *
 * @param ids of what stands in it, in its order
 * @param put puts the named ones from 0, and what is not named behind them
 */
record OrderedList(List<String> ids, Consumer<List<String>> put) {

    /** The parts that are not archived. */
    static <P extends KeptPart> OrderedList live(List<P> parts, Function<P, String> id) {
        return new OrderedList(inOrder(parts).filter(Shown.LIVE::shows).map(id).toList(), ids -> put(parts, id, ids));
    }

    /** The archived ones too, each where it stood. */
    static <P extends KeptPart> OrderedList all(List<P> parts, Function<P, String> id) {
        return new OrderedList(inOrder(parts).map(id).toList(), ids -> put(parts, id, ids));
    }

    private static <P extends KeptPart> Stream<P> inOrder(List<P> parts) {
        return parts.stream().sorted(Comparator.comparingInt(part -> part.position));
    }

    private static <P extends KeptPart> void put(List<P> parts, Function<P, String> id, List<String> ids) {
        int behind = ids.size();
        for (P part : inOrder(parts).toList()) {
            int named = ids.indexOf(id.apply(part));
            part.position = named < 0 ? behind++ : named;
        }
    }
}
