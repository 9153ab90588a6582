package childrens.improvement.metrics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes steps out of a history that fails, larger pieces first, for as long as it still fails. */
final class Shrinker {

    private Shrinker() {}

    static List<Step> shrink(List<Step> failing, Predicate<List<Step>> fails) {
        List<Step> least = new ArrayList<>(failing);
        for (int size = Math.max(1, least.size() / 2); ; size = Math.max(1, size / 2)) {
            boolean smaller = false;
            for (int from = least.size() - size; from >= 0; from = Math.min(from, least.size()) - size) {
                List<Step> without = new ArrayList<>(least.subList(0, from));
                without.addAll(least.subList(Math.min(least.size(), from + size), least.size()));
                if (fails.test(without)) {
                    least = without;
                    smaller = true;
                }
            }
            if (size == 1 && !smaller) {
                return List.copyOf(least);
            }
        }
    }
}
