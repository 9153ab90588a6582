package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ChangePolicy;
import childrens.improvement.metrics.obligation.CohortVersion;
import childrens.improvement.metrics.obligation.Counterweight;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Members;
import childrens.improvement.metrics.obligation.RowSet;
import childrens.improvement.metrics.obligation.TimescaleVersion;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            @Nullable List<RowsEntry> rows,
            @Nullable List<VariantEntry> variants,
            @Nullable List<String> repeatedAs,
            @Nullable String unit,
            @Nullable CountingEntry reading,
            boolean meaning,
            @Nullable List<Counterweight> counterweights,
            int dueSoon) {

        MeasureDefinition toDomain() {
            List<RowSet> rowSets = rows == null
                    ? List.of()
                    : rows.stream().map(entry -> entry.toDomain(timescales)).toList();
            List<MeasureDefinition.Variant> readings = variants == null
                    ? List.of(new MeasureDefinition.Variant(
                            null,
                            rowSets.isEmpty() ? "entered" : rowSets.get(0).name(),
                            unit == null ? "record" : unit,
                            true,
                            CountingEntry.toDomain(reading)))
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
                    repeatedAs == null ? List.of() : repeatedAs,
                    MeasureDefinition.FIRST_GENERATION,
                    meaning,
                    counterweights == null ? List.of() : counterweights,
                    List.of(),
                    dueSoon);
        }
    }

    record VariantEntry(
            String name,
            String rows,
            String unit,
            boolean rated,
            @Nullable CountingEntry reading) {
        MeasureDefinition.Variant toDomain() {
            return new MeasureDefinition.Variant(name, rows, unit, rated, CountingEntry.toDomain(reading));
        }
    }

    record RowsEntry(
            String name,
            ShapeEntry shape,
            @Nullable List<TimescaleEntry> timescales,
            @Nullable List<CohortEntry> cohorts) {

        /** The row set; timescales of its own go before those of the measure. */
        RowSet toDomain(@Nullable List<TimescaleEntry> ofMeasure) {
            List<TimescaleEntry> judging = timescales == null ? ofMeasure : timescales;
            return new RowSet(
                    name,
                    shape.toDomain(),
                    judging == null
                            ? List.of()
                            : judging.stream().map(TimescaleEntry::toDomain).toList(),
                    cohorts == null
                            ? List.of()
                            : cohorts.stream().map(CohortEntry::toDomain).toList());
        }
    }

    record CohortEntry(
            String version,
            @Nullable LocalDate validFrom,
            String source,
            boolean assumed,
            Map<String, Set<String>> leavesOut) {

        CohortVersion toDomain() {
            return new CohortVersion(version, validFrom, source, assumed, new Members(leavesOut));
        }
    }

    record TimescaleEntry(
            String version,
            @Nullable LocalDate validFrom,
            String source,
            boolean assumed,
            @Nullable String policy,
            @Nullable LimitEntry limit,
            @Nullable Map<String, IntervalEntry> intervals) {
        TimescaleVersion toDomain() {
            return new TimescaleVersion(
                    version,
                    validFrom,
                    source,
                    assumed,
                    policy == null
                            ? ChangePolicy.AT_START
                            : ChangePolicy.of(policy).orElseThrow(),
                    limit == null ? null : limit.toDomain(),
                    intervals == null
                            ? Map.of()
                            : intervals.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().toDomain())));
        }
    }
}
