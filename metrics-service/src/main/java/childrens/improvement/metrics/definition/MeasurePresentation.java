package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.CohortVersion;
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
                measure.rows().stream()
                        .flatMap(rows -> rows.cohorts().stream())
                        .distinct()
                        .map(MeasurePresentation::cohort)
                        .toList(),
                targets,
                measure.variants().stream()
                        .flatMap(variant -> Stream.ofNullable(variant.name())
                                .map(name -> new Measure.VariantOfMeasure(
                                        name,
                                        variant.unit(),
                                        variant.equals(adopted),
                                        variant.rated(),
                                        measure.kindOf(variant),
                                        measure.basisOf(variant),
                                        variant.counting().of())))
                        .toList(),
                adopted.counting().of(),
                measure.meaning(),
                measure.counterweights());
    }

    private static Measure.TimescaleOfMeasure timescale(TimescaleVersion version) {
        Timescale limit = version.limit();
        return new Measure.TimescaleOfMeasure(
                version.version(),
                version.validFrom(),
                version.validFrom() == null,
                version.source(),
                version.assumed(),
                version.policy().wireName(),
                dayCount(version),
                limit == null ? null : limit.written(),
                limit == null ? intervals(version.intervals()) : null);
    }

    private static Measure.CohortOfMeasure cohort(CohortVersion version) {
        return new Measure.CohortOfMeasure(
                version.version(),
                version.validFrom(),
                version.validFrom() == null,
                version.source(),
                version.assumed(),
                version.leavesOut().values());
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

    private static Map<String, Map<String, Map<String, Object>>> intervals(Map<String, IntervalRule> rules) {
        Map<String, Map<String, Map<String, Object>>> byRule = new TreeMap<>();
        rules.forEach((name, rule) -> {
            Map<String, Map<String, Object>> parts = new LinkedHashMap<>();
            rule.named().forEach((part, timescale) -> parts.put(part, timescale.written()));
            byRule.put(name, parts);
        });
        return byRule;
    }
}
