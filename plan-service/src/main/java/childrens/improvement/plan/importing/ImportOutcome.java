package childrens.improvement.plan.importing;

import childrens.improvement.plan.document.Fault;
import java.util.List;

/**
 * What became of an import.
 *
 * @param faults why it was refused; empty otherwise
 * @param conflicts what both the document and people have changed; there the people's side was kept
 */
public record ImportOutcome(Result result, List<Fault> faults, List<Fault> conflicts) {

    /** Whether something changed. */
    public enum Result {
        /** What is kept now is what was given. */
        STORED,
        /** It was so already. */
        UNCHANGED,
        /** The document has faults; nothing was stored. */
        REFUSED
    }

    /** Copies the lists. */
    public ImportOutcome {
        faults = List.copyOf(faults);
        conflicts = List.copyOf(conflicts);
    }

    /** An import that went through. */
    public static ImportOutcome stored(boolean changed) {
        return new ImportOutcome(changed ? Result.STORED : Result.UNCHANGED, List.of(), List.of());
    }

    /** An import of what was there already, in part edited meanwhile. */
    public static ImportOutcome merged(List<Fault> conflicts) {
        return new ImportOutcome(Result.STORED, List.of(), conflicts);
    }

    static ImportOutcome refused(List<Fault> faults) {
        return new ImportOutcome(Result.REFUSED, faults, List.of());
    }
}
