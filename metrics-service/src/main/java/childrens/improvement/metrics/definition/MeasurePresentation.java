package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.IntervalRule;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.timeliness.Timescale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes definitions the way the contract does. */
final class MeasurePresentation {

    private MeasurePresentation() {}

    static Measure of(MeasureDefinition measure, List<TargetVersion> targets) {
        MeasureDefinition.Variant adopted = measure.variants().get(0);
        return new Measure(
                measure.code(),
                measure.repeatedAs(),
                measure.title(),
                measure.kind(),
                measure.owedBy(),
                measure.basis(),
                measure.window().wireName(),
                adopted.unit(),
                measure.source(),
                measure.rows().stream()
                        .flatMap(rows -> rows.timescales().stream())
                        .distinct()
                        .map(MeasurePresentation::timescale)
                        .toList(),
                targets,
                measure.variants().stream()
                        .flatMap(variant -> Stream.ofNullable(variant.name())
                                .map(name -> new Measure.VariantOfMeasure(
                                        name, variant.unit(), variant.equals(adopted), variant.rated())))
                        .toList());
    }

    private static Measure.TimescaleOfMeasure timescale(TimescaleVersion version) {
        Timescale limit = version.limit();
        return new Measure.TimescaleOfMeasure(
                version.version(),
                version.validFrom(),
                version.validFrom() == null,
                version.source(),
                version.assumed(),
                dayCount(version),
                limit == null ? null : written(limit),
                limit == null ? intervals(version.intervals()) : null);
    }

    private static @Nullable String dayCount(TimescaleVersion version) {
        List<Timescale> all = new ArrayList<>(Stream.ofNullable(version.limit()).toList());
        version.intervals().values().forEach(rule -> all.add(rule.first()));
        return all.stream()
                .filter(timescale -> !(timescale instanceof Timescale.Hours))
                .map(timescale -> timescale.dayCount().wireName())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Map<String, Map<String, Integer>>> intervals(Map<String, IntervalRule> rules) {
        Map<String, Map<String, Map<String, Integer>>> byRule = new TreeMap<>();
        rules.forEach((name, rule) -> {
            Map<String, Map<String, Integer>> parts = new LinkedHashMap<>();
            put(parts, "first", rule.first());
            put(parts, "untilFirstReview", rule.untilFirstReview());
            put(parts, "then", rule.then());
            put(parts, "permanentAfterAYear", rule.permanentAfterAYear());
            byRule.put(name, parts);
        });
        return byRule;
    }

    private static void put(Map<String, Map<String, Integer>> parts, String name, @Nullable Timescale timescale) {
        if (timescale != null) {
            parts.put(name, written(timescale));
        }
    }

    private static Map<String, Integer> written(Timescale timescale) {
        return Map.of(timescale.unit(), timescale.number());
    }
}
