package childrens.improvement.plan.summary.draft;

import java.util.List;
import java.util.stream.Stream;

/** The two lists of the executive summary, drafted. */
public record Draft(List<Sentence> goingWell, List<Sentence> worriedAbout) {

    /** All sentences, those about what is going well first. */
    public List<Sentence> all() {
        return Stream.concat(goingWell.stream(), worriedAbout.stream()).toList();
    }
}
