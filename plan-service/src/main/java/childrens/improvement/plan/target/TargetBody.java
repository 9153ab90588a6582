package childrens.improvement.plan.target;

import childrens.improvement.plan.edit.Body;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the proposal of a target, of any kind; what is wrong stays with the body. */
final class TargetBody {

    static final List<String> KINDS = List.of(
            "at-least",
            "at-most",
            "band",
            "every-one",
            "none-left",
            "maintain",
            "direction",
            "comparator",
            "to-be-confirmed",
            "none");
    private static final Set<String> WITH_VALUE = Set.of("at-least", "at-most", "band");
    private static final Set<String> MAY_HAVE_VALUE = Set.of("at-least", "at-most", "band", "maintain", "comparator");
    private static final Set<String> WITH_DIRECTION = Set.of("direction", "comparator");

    private TargetBody() {}

    static void read(Body body, TargetProposalEntity into, LocalDate today) {
        String kind = Objects.requireNonNullElse(body.choice("kind", KINDS), "");
        if (!body.has("kind")) {
            body.fault("kind", "is needed: one of " + String.join(", ", KINDS));
        }
        into.kind = kind;
        into.value = body.number("value");
        into.upper = body.number("upper");
        into.part = body.text("part");
        into.direction = body.choice("direction", List.of("up", "down"));
        into.tolerance = body.number("tolerance");
        into.further = Boolean.TRUE.equals(body.flag("condition"));
        into.fromOn = body.requiredDay("from", today);
        if (into.fromOn.isBefore(today)) {
            body.fault("from", "must not be before today, " + today + ": what held before stays as it was");
        }
        String source = body.text("source");
        if (kind.equals("comparator") && source == null) {
            body.fault("source", "is needed: what it is compared with, and where that stands");
        }
        into.source = source == null ? "proposed for " + into.fromOn : source;
        values(body, into, kind);
    }

    private static void values(Body body, TargetProposalEntity into, String kind) {
        BigDecimal value = into.value;
        BigDecimal upper = into.upper;
        if (WITH_VALUE.contains(kind) && value == null) {
            body.fault("value", "is needed for " + kind);
        }
        if (!MAY_HAVE_VALUE.contains(kind) && value != null) {
            body.fault("value", "is not for " + kind);
        }
        if (kind.equals("band") != (upper != null)) {
            body.fault("upper", "is needed for a band, and for nothing else");
        }
        if (value != null && upper != null && upper.compareTo(value) < 0) {
            body.fault("upper", "must not be below value, " + value);
        }
        if (WITH_DIRECTION.contains(kind) && into.direction == null) {
            body.fault("direction", "is needed for " + kind + ": up or down");
        }
        if (negative(value)) {
            body.fault("value", "must not be below 0");
        }
        if (negative(into.tolerance)) {
            body.fault("tolerance", "must not be below 0");
        }
        if (into.further && into.part == null) {
            body.fault("part", "is needed for a condition: the part of the distribution");
        }
    }

    private static boolean negative(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0;
    }
}
