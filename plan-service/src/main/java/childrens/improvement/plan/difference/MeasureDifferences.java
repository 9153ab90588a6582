package childrens.improvement.plan.difference;

import childrens.improvement.plan.difference.PlanSide.PlacedObjective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.PlacementTarget;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures that came, went or moved to another objective, other words for them, and other targets. */
final class MeasureDifferences {

    private final Pairing<PlacedObjective> objectives;
    private final Map<PlacedObjective, List<Row>> rows = new IdentityHashMap<>();
    private final Map<PlacedObjective, Pairing<Row>> stayed = new IdentityHashMap<>();
    private final Pairing<Row> moved;

    MeasureDifferences(List<PlacedObjective> before, List<PlacedObjective> after, Pairing<PlacedObjective> objectives) {
        this.objectives = objectives;
        before.forEach(objective -> rows.put(objective, rowsOf(objective)));
        after.forEach(objective -> rows.put(objective, rowsOf(objective)));
        List<Row> left = new ArrayList<>();
        List<Row> came = new ArrayList<>();
        for (PlacedObjective later : after) {
            PlacedObjective earlier = objectives.earlier(later);
            Pairing<Row> same = pair(earlier == null ? List.of() : rows(earlier), rows(later));
            stayed.put(later, same);
            left.addAll(same.gone());
            rows(later).stream().filter(row -> same.earlier(row) == null).forEach(came::add);
        }
        before.stream().filter(objectives.gone()::contains).map(this::rows).forEach(left::addAll);
        moved = pair(left, came);
    }

    /** What is different in the measures of an objective of the later plan. */
    void add(PlacedObjective after, List<Difference> found) {
        Pairing<Row> same = Objects.requireNonNull(stayed.get(after));
        for (Row row : rows(after)) {
            Row earlier = same.earlier(row);
            Row elsewhere = moved.earlier(row);
            if (earlier != null) {
                compare(earlier.placement(), row, found);
            } else if (elsewhere != null) {
                found.add(difference("placement-moved", row, elsewhere.objective(), row.objective()));
                compare(elsewhere.placement(), row, found);
            } else if (objectives.earlier(after) != null) {
                found.add(
                        difference("placement-added", row, null, row.placement().wording()));
            }
        }
        same.gone().stream()
                .filter(moved.gone()::contains)
                .forEach(gone -> found.add(new Difference(
                        "placement-gone",
                        gone.placement().row(),
                        after.id(),
                        gone.placement().wording(),
                        null)));
        PlacedObjective before = objectives.earlier(after);
        if (before != null) {
            HeadDifferences.order(
                    after.id() + "/placements",
                    rows(before),
                    rows(after),
                    same,
                    row -> row.placement().row(),
                    found);
        }
    }

    private static void compare(Placement before, Row row, List<Difference> found) {
        Placement after = row.placement();
        if (!before.wording().equals(after.wording())) {
            found.add(difference("wording-changed", row, before.wording(), after.wording()));
        }
        String was = time(before);
        String is = time(after);
        if (!Objects.equals(was, is)) {
            found.add(difference("time-allowed-changed", row, was, is));
        }
        String target = targets(before);
        String other = targets(after);
        if (!target.equals(other)) {
            found.add(difference("target-moved", row, target, other));
        }
    }

    private static Difference difference(String kind, Row row, @Nullable String before, @Nullable String after) {
        return new Difference(kind, row.placement().row(), row.objective(), before, after);
    }

    private static Pairing<Row> pair(List<Row> before, List<Row> after) {
        return Pairing.of(before, after, row -> row.placement().measure(), row -> row.placement()
                .wording());
    }

    /** Always the same ones: they are paired by what they are, not by what they say. */
    private List<Row> rows(PlacedObjective objective) {
        return rows.getOrDefault(objective, List.of());
    }

    private static List<Row> rowsOf(PlacedObjective objective) {
        return objective.objective().placements().stream()
                .map(placement -> new Row(objective.id(), placement))
                .toList();
    }

    private static @Nullable String time(Placement placement) {
        Placement.Wording printed = placement.timescalePrinted();
        return printed == null ? null : printed.wording();
    }

    private static String targets(Placement placement) {
        return placement.targets().stream()
                .filter(PlacementTarget::adopted)
                .map(target -> TargetWords.of(
                        target.kind(), target.value(), target.upper(), target.part(), target.direction()))
                .collect(Collectors.joining("; "));
    }

    /** A measure under an objective. */
    private record Row(String objective, Placement placement) {}
}
