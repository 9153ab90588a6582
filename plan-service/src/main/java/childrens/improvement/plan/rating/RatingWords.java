package childrens.improvement.plan.rating;

import java.util.List;

/**
 * The rule in words.
 *
 * @param title what it is about
 * @param sentences in the order in which they are applied
 */
public record RatingWords(String title, List<String> sentences) {

    private static final List<RatingWords> ALL = List.of(
            new RatingWords(
                    "Rating of a measure",
                    List.of(
                            "BLUE: complete. Only a person says so: of a milestone, that it is done.",
                            "NOT_RATED: there is no target, the target is to be confirmed or names no number,"
                                    + " there is nothing to count, or too little is known to count it.",
                            "GREEN: the figure meets the target version in force on the last day of the reading.",
                            "AMBER: it misses the target by no more than the measure's tolerance: 5, assumed, until"
                                    + " another is agreed. Of a share these are percentage points; of a number they"
                                    + " are per cent of the bound.",
                            "RED: it misses the target by more.",
                            "At least and at most include their bound; a band includes both. Every one: no miss. None"
                                    + " left: nothing. Maintain: within the value plus or minus the tolerance, else"
                                    + " RED. Against a comparator: at least, or at most, the figure of the others,"
                                    + " where it is known. A target stepped by date is that of the day.",
                            "Where conditions on parts are adopted beside the target, the worst decides.",
                            "A share is two whole numbers and is compared exactly, never as a rounded percentage.")),
            new RatingWords(
                    "Rating of an objective, a priority and the plan",
                    List.of(
                            "Measures that say little alone (meaning), and what is not rated, do not decide.",
                            "A veto measure that is RED makes its objective RED, that objective its priority, and that"
                                    + " priority the plan.",
                            "Else the weights are added from the worst rating to the best, and the one at which half"
                                    + " of all the weight is reached decides. A weight is 1 unless the council has set"
                                    + " another.",
                            "An objective is BLUE when a person has marked it complete, each of its actions is complete"
                                    + " or cancelled, and every measure of it that is rated is GREEN or BLUE. A priority"
                                    + " or the plan is BLUE when all below it is.")),
            new RatingWords(
                    "Direction of travel",
                    List.of(
                            "The figure against that of the previous period of the same kind, by the way in which the"
                                    + " target says that better lies; towards a band, how far outside it is.",
                            "NOT_COMPARABLE: one of the two has no value, the definition has changed between them, or"
                                    + " nobody has said which way is better.",
                            "An objective improves when more of its measures improved than worsened, and worsens when"
                                    + " more worsened.",
                            "The signal of a control chart stands beside it, and a mark that the plan prints is kept.")),
            new RatingWords(
                    "A rating that a person has set",
                    List.of("It stands beside the computed one with its reason, until the day before it expires; it"
                            + " replaces nothing. Where the two differ, that is shown.")));

    /** All rules. */
    public static List<RatingWords> all() {
        return ALL;
    }
}
