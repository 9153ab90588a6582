package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What another place of the plan says about a measure. */
@Embeddable
record KeptStatement(
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String direction,
        String status,
        String source,
        String note) {

    static KeptStatement from(Target.TargetStatement statement) {
        return new KeptStatement(
                statement.kind(),
                statement.value(),
                statement.upper(),
                statement.direction(),
                statement.status(),
                statement.source(),
                statement.note());
    }

    Target.TargetStatement toDomain() {
        return new Target.TargetStatement(kind, value, upper, direction, status, source, note);
    }
}
