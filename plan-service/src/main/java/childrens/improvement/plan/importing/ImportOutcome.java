package childrens.improvement.plan.importing;

import childrens.improvement.plan.document.Fault;
import java.util.List;

/**
 * What became of an import.
 *
 * @param faults why it was refused; empty otherwise
 */
public record ImportOutcome(Result result, List<Fault> faults) {

    /** Whether something changed. */
    public enum Result {
        /** What is kept now is what was given. */
        STORED,
        /** It was so already. */
        UNCHANGED,
        /** The document has faults; nothing was stored. */
        REFUSED
    }

    /** Copies the faults. */
    public ImportOutcome {
        faults = List.copyOf(faults);
    }

    /** An import that went through. */
    public static ImportOutcome stored(boolean changed) {
        return new ImportOutcome(changed ? Result.STORED : Result.UNCHANGED, List.of());
    }

    static ImportOutcome refused(List<Fault> faults) {
        return new ImportOutcome(Result.REFUSED, faults);
    }
}
