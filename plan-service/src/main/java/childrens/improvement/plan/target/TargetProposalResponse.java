package childrens.improvement.plan.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of a target that somebody has proposed.
 *
 * @param condition whether it is a further condition on a part of a distribution
 * @param tolerance null where that of the version before goes on
 * @param from the first day on which it holds once it is approved
 * @param status {@code proposed}, {@code agreed}, {@code refused} or {@code withdrawn}
 * @param proposedBy the post
 * @param approver the post that decided; likewise {@code decidedAt} and {@code decision}, its reason
 */
record TargetProposalResponse(
        long id,
        String measure,
        boolean condition,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String part,
        @Nullable String direction,
        @Nullable BigDecimal tolerance,
        LocalDate from,
        String source,
        String status,
        String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approver,
        @Nullable Instant decidedAt,
        @Nullable String decision,
        int version) {

    static TargetProposalResponse from(TargetProposalEntity proposal) {
        return new TargetProposalResponse(
                Objects.requireNonNull(proposal.id),
                proposal.measure,
                proposal.further,
                proposal.kind,
                proposal.value,
                proposal.upper,
                proposal.part,
                proposal.direction,
                proposal.tolerance,
                proposal.fromOn,
                proposal.source,
                proposal.state,
                proposal.reason,
                proposal.proposedBy,
                proposal.proposedAt,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.decision,
                proposal.version);
    }
}
