package childrens.improvement.plan.finding;

import childrens.improvement.plan.document.PlacementTarget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers that a measure is held against, where its target has one number. */
final class Bars {

    private Bars() {}

    static List<BigDecimal> of(PlacedMeasure measure) {
        return measure.adopted().stream()
                .flatMap(target -> bar(target).stream())
                .toList();
    }

    /** The percentage, or the number, to be reached; every one is all of them. */
    static Optional<BigDecimal> bar(PlacementTarget target) {
        BigDecimal value = target.value();
        if (target.kind().equals("every-one") && !target.implied()) {
            return Optional.of(BigDecimal.valueOf(100));
        }
        boolean one = Set.of("at-least", "at-most", "maintain").contains(target.kind());
        return one && value != null ? Optional.of(value) : Optional.empty();
    }

    /** The same in words. */
    static String words(PlacementTarget target) {
        BigDecimal upper = target.upper();
        BigDecimal value = target.value();
        if (value == null) {
            return target.kind().replace('-', ' ');
        }
        String kind = target.kind().replace('-', ' ') + " " + Numbers.plain(value);
        return upper == null ? kind : kind + " to " + Numbers.plain(upper);
    }
}
