package childrens.improvement.plan.importing;

import childrens.improvement.plan.document.Fault;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way in.
 *
 * @param document null when there are faults
 * @param faults all that has been found so far
 */
public record Reading<T>(@Nullable T document, List<Fault> faults) {

    /** The reading after a further check, which is made only of what has no faults yet. */
    public Reading<T> check(Function<T, List<Fault>> check) {
        T given = document;
        if (given == null) {
            return this;
        }
        List<Fault> found = check.apply(given);
        return found.isEmpty() ? this : new Reading<>(null, found);
    }

    /**
     * Stores the document if nothing is wrong with it.
     *
     * @param store answers whether anything changed
     */
    public ImportOutcome store(Predicate<T> store) {
        T given = document;
        return given == null ? ImportOutcome.refused(faults) : ImportOutcome.stored(store.test(given));
    }

    /**
     * Stores the document if nothing is wrong with it.
     *
     * @param store answers what became of it
     */
    public ImportOutcome merge(Function<T, ImportOutcome> store) {
        T given = document;
        return given == null ? ImportOutcome.refused(faults) : store.apply(given);
    }
}
