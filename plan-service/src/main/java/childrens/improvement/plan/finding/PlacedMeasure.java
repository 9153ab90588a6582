package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.PlacementTarget;
import childrens.improvement.plan.document.PrintedValue;
import java.util.List;
import java.util.Set;

/** A placement with the objective that it stands under. */
record PlacedMeasure(Objective objective, Placement placement) {

    String row() {
        return placement.row();
    }

    /** The targets that the measure is held against. */
    List<PlacementTarget> adopted() {
        return placement.targets().stream().filter(PlacementTarget::adopted).toList();
    }

    /** What is printed as a number, or as parts of one. */
    List<PrintedValue> numbers() {
        return placement.printed().stream()
                .filter(value -> !value.kind().equals("text"))
                .toList();
    }

    /** Numbers of the plan's own year: neither baseline nor last year's outturn. */
    List<PrintedValue> current() {
        return numbers().stream()
                .filter(value -> !Set.of("baseline", "outturn").contains(value.kind()))
                .toList();
    }

    /** The words for the time allowed; empty when there are none. */
    String timescale() {
        Placement.Wording printed = placement.timescalePrinted();
        return printed == null ? "" : printed.wording();
    }
}
