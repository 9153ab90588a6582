package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.model.oracle.Rulebook;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Plays a history to the service's core and to the recount, and compares them after each step. */
final class Execution {

    private static final int FULL_EVERY = 10;
    private static final Duration HOP = Duration.ofDays(20);

    private final List<String> rowSets;
    private final MemoryEngine engine;
    private final Oracle oracle = new Oracle();
    private final SplittableRandom random;
    private final List<Question> asked = new ArrayList<>();
    private final Disagreement.Probe probe;
    private Question again;
    private Instant clock;

    /**
     * An execution.
     *
     * @param probe what to look at after every step and nothing else, or null for things made up from the seed
     */
    Execution(List<String> measures, Instant begin, long seed, Disagreement.Probe probe) {
        List<MeasureDefinition> definitions =
                measures.stream().map(DefinitionsFixture::measure).toList();
        this.rowSets = Rulebook.rowSets().stream()
                .filter(each -> measures.contains(each.substring(0, each.indexOf('/'))))
                .toList();
        this.engine = new MemoryEngine(definitions);
        this.clock = begin;
        this.probe = probe;
        this.again = probe == null || probe.question() == null
                ? null
                : probe.question().afresh();
        this.random = new SplittableRandom(seed);
    }

    void play(List<Step> steps) {
        int number = 0;
        for (Step step : steps) {
            number++;
            if (step.event() != null) {
                arrive(step.event());
            } else {
                goOnTo(step.clock());
            }
            engine.clock(clock);
            if (probe != null) {
                compare(probe);
            } else if (number % FULL_EVERY == 0 || number == steps.size()) {
                compareAll();
            }
        }
    }

    /** A clock goes through all days; the service looks ahead for some weeks. */
    private void goOnTo(Instant instant) {
        while (clock.isBefore(instant)) {
            Instant hop = clock.plus(HOP);
            clock = hop.isBefore(instant) ? hop : instant;
            engine.clock(clock);
        }
    }

    private void arrive(CaseEvent event) {
        Instant earliest = event.time().earliest();
        goOnTo(earliest);
        clock = clock.plus(Duration.ofMillis(1));
        engine.take(event, clock);
        oracle.hear(event, clock);
        Set<String> touched = new TreeSet<>(List.of(event.subject(), oracle.nameOf(event.subject())));
        if (event.text("into") != null) {
            touched.add(oracle.nameOf(event.text("into")));
        }
        List<Obligation> service = engine.current().stream()
                .filter(each -> touched.contains(each.subject()))
                .toList();
        List<Owed> recount = new ArrayList<>();
        Look look = Look.at(clock);
        rowSets.forEach(rowSet -> recount.addAll(oracle.rows(rowSet, touched, look)));
        same(
                "rows of " + touched + " at " + clock,
                RowWords.ofService(service, Moment.at(clock), World.VIEW),
                RowWords.ofRecount(recount, look, World.COUNCIL),
                Disagreement.Probe.NOW);
    }

    private void compare(Disagreement.Probe at) {
        if (again != null && !again.knownAt().isAfter(clock)) {
            again.ask(engine, oracle, clock);
        } else if (again == null && at.day() != null) {
            compareRowsOf(at.day());
        } else if (again == null) {
            compareRows(Moment.at(clock), Look.at(clock), at);
            compareAnnounced();
        }
    }

    private void compareRowsOf(LocalDate day) {
        compareRows(
                Moment.endOf(day).notPassedAfter(clock), Look.atEndOf(day, clock), new Disagreement.Probe(day, null));
    }

    private void compareAll() {
        compare(Disagreement.Probe.NOW);
        for (int i = 0; i < 2; i++) {
            compareRowsOf(EnglandDays.day(clock).minusDays(random.nextInt(120) - 1));
        }
        for (int i = 0; i < 3; i++) {
            Question question = Question.any(random, rowSets, clock);
            question.ask(engine, oracle, clock);
            asked.add(question);
        }
        for (int i = 0; i < 2; i++) {
            asked.get(random.nextInt(asked.size())).ask(engine, oracle, clock);
        }
    }

    private void compareRows(Moment moment, Look look, Disagreement.Probe at) {
        List<Owed> recount = new ArrayList<>();
        rowSets.forEach(rowSet -> recount.addAll(oracle.rows(rowSet, Instant.MAX, look)));
        same(
                "all rows at " + look.seenBefore(),
                RowWords.ofService(engine.current(), moment, World.VIEW),
                RowWords.ofRecount(recount, look, World.COUNCIL),
                at);
    }

    private void compareAnnounced() {
        List<String> recount = new ArrayList<>();
        for (String rowSet : rowSets) {
            String measure = rowSet.substring(0, rowSet.indexOf('/'));
            if (DefinitionsFixture.measure(measure).mainRows().name().equals(rowSet.substring(measure.length() + 1))) {
                oracle.rows(rowSet, Instant.MAX, Look.at(clock)).stream()
                        .filter(row -> row.open() && row.outcome().equals("missed"))
                        .forEach(row ->
                                recount.add(measure + " " + row.subject() + " " + row.start() + " " + row.due()));
            }
        }
        List<String> service = engine.announced().stream()
                .map(row -> row.measure() + " " + row.subject() + " " + row.startedAt() + " " + row.dueBefore())
                .toList();
        same("announced at " + clock, service, recount, Disagreement.Probe.NOW);
    }

    /** Fails when two lists differ in more than their order, showing only what differs. */
    private static <T> void same(String what, List<T> service, List<T> recount, Disagreement.Probe at) {
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
