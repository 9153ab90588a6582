package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a target, or of a further condition of it. */
@Embeddable
record TargetFacts(
        @Column(name = "further") boolean further,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String part,
        @Nullable String direction,
        BigDecimal tolerance,
        @Column(name = "tolerance_assumed") boolean toleranceAssumed,
        @Column(name = "from_on") LocalDate fromOn,
        @Column(name = "until_on") @Nullable LocalDate untilOn,
        String status,
        String source) {

    static TargetFacts from(Target.TargetVersion version, boolean further) {
        return new TargetFacts(
                further,
                version.kind(),
                version.value(),
                version.upper(),
                version.part(),
                version.direction(),
                version.tolerance(),
                version.toleranceAssumed(),
                version.from(),
                version.until(),
                version.status(),
                version.source());
    }

    Target.TargetVersion toDomain() {
        return new Target.TargetVersion(
                kind, value, upper, part, direction, tolerance, toleranceAssumed, fromOn, untilOn, status, source);
    }
}
