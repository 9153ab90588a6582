package childrens.improvement.metrics.model;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Compares all that is stored at a moment with a recount. */
final class Standings {

    private Standings() {}

    /** All rows as they are now. */
    static void compareRows(MemoryTables tables, Oracle oracle, List<String> rowSets, Instant now) {
        compareRows(tables, oracle, rowSets, Moment.at(now), Look.at(now), Disagreement.Probe.NOW);
    }

    /** All rows as they stood at the end of a day. */
    static void compareRowsOf(MemoryTables tables, Oracle oracle, List<String> rowSets, LocalDate day, Instant now) {
        compareRows(
                tables,
                oracle,
                rowSets,
                Moment.endOf(day).notPassedAfter(now),
                Look.atEndOf(day, now),
                new Disagreement.Probe(day, null));
    }

    private static void compareRows(
            MemoryTables tables, Oracle oracle, List<String> rowSets, Moment moment, Look look, Disagreement.Probe at) {
        List<Owed> recount = new ArrayList<>();
        rowSets.forEach(rowSet -> recount.addAll(oracle.rows(rowSet, Instant.MAX, look)));
        same(
                "all rows at " + look.seenBefore(),
                RowWords.ofService(tables.rows(), moment, World.VIEW),
                RowWords.ofRecount(recount, look, World.COUNCIL),
                at);
    }

    /** What is announced as overdue is what is overdue. */
    static void compareAnnounced(MemoryTables tables, Oracle oracle, List<String> rowSets, Instant now) {
        List<String> recount = new ArrayList<>();
        for (String rowSet : rowSets) {
            String measure = rowSet.substring(0, rowSet.indexOf('/'));
            if (DefinitionsFixture.measure(measure).mainRows().name().equals(rowSet.substring(measure.length() + 1))) {
                oracle.rows(rowSet, Instant.MAX, Look.at(now)).stream()
                        .filter(row -> row.nature().equals("duty")
                                && row.open()
                                && row.outcome().equals("missed"))
                        .forEach(row ->
                                recount.add(measure + " " + row.subject() + " " + row.start() + " " + row.due()));
            }
        }
        Map<UUID, Obligation> rows =
                tables.rows().stream().collect(Collectors.toMap(Obligation::id, Function.identity()));
        List<String> service = tables.breaches.open().stream()
                .map(rows::get)
                .map(row -> row.measure() + " " + row.subject() + " " + row.startedAt() + " " + row.dueBefore())
                .toList();
        same("announced at " + now, service, recount, Disagreement.Probe.NOW);
    }

    /** The counts of whole days are what the rows that are known add. */
    static void compareCounts(MemoryTables tables) {
        Map<MemoryCounts.Cell, Integer> differing = tables.counts.beside(tables.rows());
        if (!differing.isEmpty()) {
            throw new Disagreement(
                    "counts of whole days, by how many too much", differing, "0", Disagreement.Probe.NOW);
        }
    }

    /** Fails when two lists differ in more than their order, showing only what differs. */
    static <T> void same(String what, Collection<T> service, Collection<T> recount, Disagreement.Probe at) {
        Map<T, Integer> more = new HashMap<>();
        service.forEach(each -> more.merge(each, 1, Integer::sum));
        recount.forEach(each -> more.merge(each, -1, Integer::sum));
        if (more.values().stream().anyMatch(number -> number != 0)) {
            throw new Disagreement(
                    what, differing(more, number -> number > 0), differing(more, number -> number < 0), at);
        }
    }

    private static <T> String differing(Map<T, Integer> more, IntPredicate which) {
        return more.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(each -> each.getKey().toString())
                .sorted()
                .collect(Collectors.joining("\n    "));
    }
}
