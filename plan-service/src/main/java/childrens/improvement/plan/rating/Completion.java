package childrens.improvement.plan.rating;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import java.util.List;
import java.util.Set;

/** When an objective is complete. */
public final class Completion {

    private static final Set<String> OVER = Set.of("complete", "cancelled");

    private Completion() {}

    /**
     * The rating of an objective that somebody may have marked complete.
     *
     * @param rolledUp as its measures make it
     * @param measures its measures
     * @param actions its actions and notes; notes need not be complete
     */
    public static Rated of(Rated rolledUp, List<RollUp.Part> measures, List<Action> actions, boolean marked) {
        if (!marked) {
            return rolledUp.rating() == Rating.BLUE
                    ? new Rated(
                            Rating.GREEN,
                            "All its milestones are done, and nobody has marked it complete: GREEN",
                            rolledUp.decidedBy())
                    : rolledUp;
        }
        long open = actions.stream()
                .filter(action -> action.kind().equals("action"))
                .filter(action -> !OVER.contains(String.valueOf(action.status())))
                .count();
        List<String> missed = measures.stream()
                .filter(RollUp.Part::decides)
                .filter(part ->
                        part.rated().rating() == Rating.AMBER || part.rated().rating() == Rating.RED)
                .map(RollUp.Part::name)
                .toList();
        if (open == 0 && missed.isEmpty()) {
            return new Rated(
                    Rating.BLUE,
                    "It is marked complete, its actions are complete and its measures are achieved: BLUE",
                    rolledUp.decidedBy());
        }
        String lacking = (open == 0 ? "" : open + " of its actions are not complete")
                + (open == 0 || missed.isEmpty() ? "" : ", ")
                + (missed.isEmpty() ? "" : String.join(", ", missed) + " not achieved");
        return new Rated(
                rolledUp.rating(),
                "It is marked complete, but " + lacking + ". " + rolledUp.because(),
                rolledUp.decidedBy());
    }
}
