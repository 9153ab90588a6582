package childrens.improvement.plan.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of {@link PlanCheck} that looks into the objectives, one after the other. */
final class ObjectiveCheck {

    private final PlanCheck known;
    private final List<Fault> faults;
    private final Set<String> objectives = new HashSet<>();
    private final Set<String> rows = new HashSet<>();
    private final Map<String, Set<PlacementTarget>> adopted = new HashMap<>();

    ObjectiveCheck(PlanCheck known, List<Fault> faults) {
        this.known = known;
        this.faults = faults;
    }

    void objective(String pointer, Objective objective, String year) {
        if (!objectives.add(objective.id())) {
            add(pointer + "/id", "is there twice: " + objective.id());
        }
        known.free(pointer + "/id", objective.id(), faults);
        String area = objective.area();
        if (area != null) {
            PlanCheck.known(pointer + "/area", known.areas(), area, "area of the organisation", faults);
        }
        if (objective.impact() == null && objective.impactLine() != null) {
            add(pointer + "/impactLine", "goes with impact");
        }
        for (int index = 0; index < objective.progress().size(); index++) {
            String quarter = objective.progress().get(index).quarter();
            if (!quarter.startsWith(year)) {
                add(pointer + "/progress/" + index + "/quarter", "is not a quarter of " + year + ": " + quarter);
            }
        }
        for (int index = 0; index < objective.placements().size(); index++) {
            placement(pointer + "/placements/" + index, objective.placements().get(index));
        }
        Set<String> own = objective.placements().stream().map(Placement::row).collect(Collectors.toSet());
        for (int index = 0; index < objective.actions().size(); index++) {
            String row = objective.actions().get(index).row();
            if (row != null) {
                String here = pointer + "/actions/" + index + "/row";
                PlanCheck.known(here, own, row, "placement of the objective", faults);
            }
        }
    }

    private void placement(String pointer, Placement placement) {
        if (!rows.add(placement.row())) {
            add(pointer + "/row", "is there twice: " + placement.row());
        }
        PlanCheck.known(pointer + "/measure", known.measures(), placement.measure(), "measure", faults);
        for (int index = 0; index < placement.targets().size(); index++) {
            target(
                    pointer + "/targets/" + index,
                    placement.measure(),
                    placement.targets().get(index));
        }
        for (int index = 0; index < placement.printed().size(); index++) {
            printed(pointer + "/printed/" + index, placement.printed().get(index));
        }
    }

    private void target(String pointer, String measure, PlacementTarget target) {
        LocalDate from = target.from();
        LocalDate until = target.until();
        if (from != null && until != null && !until.isAfter(from)) {
            add(pointer + "/until", "must be after from, " + from);
        }
        BigDecimal lower = target.value();
        BigDecimal upper = target.upper();
        if (lower != null && upper != null && upper.compareTo(lower) < 0) {
            add(pointer + "/upper", "must not be below value, " + lower);
        }
        if (target.adopted()) {
            Set<PlacementTarget> others =
                    adopted.computeIfAbsent(measure + "|" + target.part(), none -> new HashSet<>());
            if (others.stream().anyMatch(other -> overlap(other, target))) {
                add(pointer + "/adopted", "another target of " + measure + " is adopted for the same days");
            }
            others.add(target);
        }
    }

    private void printed(String pointer, PrintedValue value) {
        BigDecimal numerator = value.numerator();
        BigDecimal denominator = value.denominator();
        if ((numerator == null) != (denominator == null)) {
            add(pointer + "/denominator", "goes with numerator: both or neither");
        } else if (numerator != null && denominator != null && numerator.compareTo(denominator) > 0) {
            add(pointer + "/numerator", "must not be above denominator, " + denominator);
        }
        boolean hasNumber =
                value.value() != null || numerator != null || !value.parts().isEmpty();
        if (value.kind().equals("text") == hasNumber) {
            add(
                    pointer + "/kind",
                    hasNumber ? "is text, but there is a number" : "is not text, but there is no number");
        }
        PrintedValue.Period period = value.period();
        if ((period == null) != (value.window() == null)) {
            add(pointer + "/window", "goes with period: both or neither");
        }
        if (period != null && !period.until().isAfter(period.from())) {
            add(pointer + "/period/until", "must be after from, " + period.from());
        }
    }

    private static boolean overlap(PlacementTarget one, PlacementTarget other) {
        return startsBeforeEnd(one, other.until()) && startsBeforeEnd(other, one.until());
    }

    private static boolean startsBeforeEnd(PlacementTarget target, @Nullable LocalDate until) {
        LocalDate from = target.from();
        return from == null || until == null || from.isBefore(until);
    }

    private void add(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }
}
