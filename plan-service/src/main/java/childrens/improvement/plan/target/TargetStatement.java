package childrens.improvement.plan.target;

import childrens.improvement.plan.dated.Target;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What another place of the plan says about a measure. */
@Embeddable
record TargetStatement(
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal upper,
        @Nullable String direction,
        String status,
        String source,
        String note) {

    static TargetStatement from(Target.Statement statement) {
        return new TargetStatement(
                statement.kind(),
                statement.value(),
                statement.upper(),
                statement.direction(),
                statement.status(),
                statement.source(),
                statement.note());
    }

    Target.Statement toDomain() {
        return new Target.Statement(kind, value, upper, direction, status, source, note);
    }
}
