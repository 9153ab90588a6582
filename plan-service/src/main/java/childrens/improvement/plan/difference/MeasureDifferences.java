package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.PlacementTarget;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Measures that came or went under an objective, other words for them, and other targets. */
final class MeasureDifferences {

    private MeasureDifferences() {}

    static void add(Objective before, Objective after, List<Difference> found) {
        Pairing<Placement> placements =
                Pairing.of(before.placements(), after.placements(), Placement::measure, Placement::wording);
        for (Placement placement : after.placements()) {
            Placement earlier = placements.earlier(placement);
            if (earlier == null) {
                found.add(difference("placement-added", placement, after, null, placement.wording()));
            } else {
                compare(earlier, placement, after, found);
            }
        }
        placements.gone().forEach(gone -> found.add(difference("placement-gone", gone, after, gone.wording(), null)));
    }

    private static void compare(Placement before, Placement after, Objective objective, List<Difference> found) {
        if (!before.wording().equals(after.wording())) {
            found.add(difference("wording-changed", after, objective, before.wording(), after.wording()));
        }
        String was = time(before);
        String is = time(after);
        if (!Objects.equals(was, is)) {
            found.add(difference("time-allowed-changed", after, objective, was, is));
        }
        String target = targets(before);
        String moved = targets(after);
        if (!target.equals(moved)) {
            found.add(difference("target-moved", after, objective, target, moved));
        }
    }

    private static Difference difference(
            String kind, Placement placement, Objective objective, @Nullable String before, @Nullable String after) {
        return new Difference(kind, placement.row(), objective.id(), before, after);
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
}
