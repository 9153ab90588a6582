package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.AssessmentOfReferral;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.OneShot;
import childrens.improvement.metrics.obligation.Recurring;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.Shape;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.obligation.VisitRule;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code definitions/measures.yaml} as it is written. */
record MeasuresFile(List<MeasureEntry> measures) {

    record MeasureEntry(
            String code,
            String title,
            String kind,
            String owedBy,
            String window,
            String basis,
            int risk,
            String source,
            @Nullable List<TimescaleEntry> timescales,
            List<RowsEntry> rows,
            @Nullable List<VariantEntry> variants,
            @Nullable List<String> repeatedAs) {

        MeasureDefinition toDomain() {
            List<RowSet> rowSets =
                    rows.stream().map(entry -> entry.toDomain(timescales)).toList();
            List<MeasureDefinition.Variant> readings = variants == null
                    ? List.of(new MeasureDefinition.Variant(null, rows.get(0).name(), "record", true))
                    : variants.stream().map(VariantEntry::toDomain).toList();
            WindowKind kindOfWindow =
                    WindowKind.of(window).orElseThrow(() -> new IllegalStateException(code + ": window " + window));
            return new MeasureDefinition(
                    code,
                    title,
                    kind,
                    owedBy,
                    kindOfWindow,
                    basis,
                    risk,
                    source,
                    rowSets,
                    readings,
                    repeatedAs == null ? List.of() : repeatedAs);
        }
    }

    record VariantEntry(String name, String rows, String unit, boolean rated) {
        MeasureDefinition.Variant toDomain() {
            return new MeasureDefinition.Variant(name, rows, unit, rated);
        }
    }

    record RowsEntry(
            String name,
            @Nullable OneShotEntry oneShot,
            @Nullable RecurringEntry recurring,
            @Nullable Map<String, Object> assessmentOfReferral,
            @Nullable List<TimescaleEntry> timescales) {

        /** The row set; timescales of its own go before those of the measure. */
        RowSet toDomain(@Nullable List<TimescaleEntry> ofMeasure) {
            List<TimescaleEntry> judging = timescales == null ? ofMeasure : timescales;
            if (judging == null) {
                throw new IllegalStateException(name + ": a timescale is needed");
            }
            return new RowSet(
                    name,
                    shape(),
                    judging.stream().map(TimescaleEntry::toDomain).toList());
        }

        private Shape shape() {
            List<Shape> named = Stream.<@Nullable Shape>of(
                            oneShot == null ? null : oneShot.toDomain(),
                            recurring == null ? null : recurring.toDomain(),
                            assessmentOfReferral == null ? null : new AssessmentOfReferral())
                    .flatMap(Stream::ofNullable)
                    .toList();
            if (named.size() != 1) {
                throw new IllegalStateException(name + ": exactly one shape is needed");
            }
            return named.get(0);
        }
    }

    record OneShotEntry(
            String opens,
            String key,
            List<String> meets,
            @Nullable String declines,
            @Nullable Set<String> exempt,
            @Nullable String cohort) {
        OneShot toDomain() {
            return new OneShot(opens, key, meets, declines, exempt == null ? Set.of() : exempt, cohort);
        }
    }

    record RecurringEntry(
            String opens,
            String key,
            String ends,
            @Nullable String endsAll,
            @Nullable String rule,
            VisitEntry visits) {
        Recurring toDomain() {
            return new Recurring(opens, key, ends, endsAll, rule, visits.toDomain());
        }
    }

    record VisitEntry(String kind, LocalDate remoteFrom, LocalDate remoteUntil) {
        VisitRule toDomain() {
            return new VisitRule(kind, remoteFrom, remoteUntil);
        }
    }

    record TimescaleEntry(
            String version,
            @Nullable LocalDate validFrom,
            String source,
            boolean assumed,
            @Nullable LimitEntry limit,
            @Nullable Map<String, IntervalEntry> intervals) {
        TimescaleVersion toDomain() {
            return new TimescaleVersion(
                    version,
                    validFrom,
                    source,
                    assumed,
                    limit == null ? null : limit.toDomain(),
                    intervals == null
                            ? Map.of()
                            : intervals.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().toDomain())));
        }
    }
}
