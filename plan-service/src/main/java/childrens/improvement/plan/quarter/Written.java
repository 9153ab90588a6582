package childrens.improvement.plan.quarter;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.figure.AssertedRating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have put into a quarter.
 *
 * @param version how often anything of it has been changed; 0 where nothing has
 * @param closedAt null while it is not closed
 * @param writtenOn the day on which it was submitted last
 * @param objectives where each objective stands, by id; open where it is missing
 * @param narratives by id of the objective or by row
 * @param asserted by id of the objective or by row; those that hold on the day
 * @param completed ids of the objectives that are marked complete
 * @param weights by row, objective id, or number of the priority
 */
record Written(
        int version,
        @Nullable OffsetDateTime closedAt,
        @Nullable LocalDate writtenOn,
        Map<String, Standing> objectives,
        Map<String, String> narratives,
        Map<String, AssertedRating> asserted,
        Set<String> completed,
        Map<String, Weight> weights) {

    static final String OPEN = "open";
    static final String SUBMITTED = "submitted";
    static final String APPROVED = "approved";
    static final String CLOSED = "closed";

    /**
     * @param submittedBy the post
     */
    record Standing(
            String state,
            @Nullable String submittedBy,
            @Nullable String approvedBy) {}

    record Weight(BigDecimal weight, boolean veto) {

        static final Weight USUAL = new Weight(BigDecimal.ONE, false);
    }

    /** Where an objective stands. */
    String state(String objective) {
        Standing standing = objectives.get(objective);
        return closedAt != null ? CLOSED : standing == null ? OPEN : standing.state();
    }

    /** Where the quarter stands: the least that any objective of the plan has reached. */
    String state(Plan plan) {
        Set<String> states = plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .map(objective -> state(objective.id()))
                .collect(Collectors.toSet());
        return Stream.of(OPEN, SUBMITTED, APPROVED)
                .filter(states::contains)
                .findFirst()
                .orElse(closedAt == null ? OPEN : CLOSED);
    }

    /** How much something weighs. */
    Weight weight(String about) {
        return weights.getOrDefault(about, Weight.USUAL);
    }
}
