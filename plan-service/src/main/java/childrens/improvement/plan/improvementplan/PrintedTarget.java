package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.PlacementTarget;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A target as the plan words it under one objective. */
@Embeddable
record PrintedTarget(
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String part,
        @Nullable String direction,
        @Column(name = "from_on") @Nullable LocalDate fromOn,
        @Column(name = "until_on") @Nullable LocalDate untilOn,
        String status,
        boolean implied,
        boolean adopted,
        String wording,
        @Nullable Integer line) {

    static PrintedTarget from(PlacementTarget target) {
        return new PrintedTarget(
                target.kind(),
                target.value(),
                target.upper(),
                target.part(),
                target.direction(),
                target.from(),
                target.until(),
                target.status(),
                target.implied(),
                target.adopted(),
                target.wording(),
                target.line());
    }

    PlacementTarget toDomain() {
        return new PlacementTarget(
                kind, value, upper, part, direction, fromOn, untilOn, status, implied, adopted, wording, line);
    }
}
