package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Look;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Owed;
import childrens.improvement.metrics.model.oracle.Revision;
import childrens.improvement.metrics.model.oracle.Rulebook;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Plays a history to the service's core and to the recount, and compares them after each step. */
final class Execution {

    private static final int FULL_EVERY = 10;
    private static final Duration HOP = Duration.ofDays(20);
    private static final int LITTLE_ROOM = 40;
    private static final int MUCH_ROOM = 100_000;

    private final List<String> rowSets;
    private final MemoryEngine engine;
    private final Oracle oracle;
    private final SplittableRandom random;
    private final List<Question> asked = new ArrayList<>();
    private final Messages messages;
    private final Disagreement.Probe probe;
    private Question again;
    private Instant clock;
    private int turn;

    /**
     * An execution.
     *
     * @param revisions what is changed of the definitions
     * @param probe what to look at after every step and nothing else, or null for things made up from the seed
     */
    Execution(List<String> measures, List<Revision> revisions, Instant begin, long seed, Disagreement.Probe probe) {
        List<MeasureDefinition> definitions = Adoptions.adopted(measures, revisions);
        this.oracle = new Oracle(revisions);
        this.rowSets = Rulebook.rowSets().stream()
                .filter(each -> measures.contains(each.substring(0, each.indexOf('/'))))
                .toList();
        this.engine = new MemoryEngine(definitions, seed % 10 == 0 ? LITTLE_ROOM : MUCH_ROOM);
        this.messages = new Messages(engine.tables().breaches, oracle);
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
            look();
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
            look();
        }
    }

    /** The service looks what has fallen due. */
    private void look() {
        engine.clock(clock);
        messages.compareNew(clock);
    }

    /** Nothing is told before it happened, nor before it was recorded. */
    static Instant sayableFrom(CaseEvent event) {
        Instant happened = event.time().earliest();
        return event.recordedAt().isAfter(happened) ? event.recordedAt() : happened;
    }

    private void arrive(CaseEvent event) {
        goOnTo(sayableFrom(event));
        clock = clock.plus(Duration.ofMillis(1));
        engine.take(event, clock);
        oracle.hear(event, clock);
        messages.compareNew(clock);
        Set<String> touched = new TreeSet<>(List.of(event.subject(), oracle.nameOf(event.subject())));
        if (event.text("into") != null) {
            touched.add(oracle.nameOf(event.text("into")));
        }
        // one way of counting a step, in turn: the comparison of all of them comes round soon enough
        String rowSet = rowSets.get(turn++ % rowSets.size());
        List<Obligation> service = engine.tables().rowsOf(touched).stream()
                .filter(each -> rowSet.equals(each.measure() + "/" + each.rowSet()))
                .toList();
        Look look = Look.at(clock);
        List<Owed> recount = oracle.rows(rowSet, touched, look);
        Standings.same(
                "rows of " + touched + " at " + clock,
                RowWords.ofService(service, Moment.at(clock), World.VIEW),
                RowWords.ofRecount(recount, look, World.COUNCIL),
                Disagreement.Probe.NOW);
    }

    private void compare(Disagreement.Probe at) {
        if (again != null && !again.knownAt().isAfter(clock)) {
            again.ask(engine.tables(), oracle, clock);
        } else if (again == null && at.day() != null) {
            compareRowsOf(at.day());
        } else if (again == null) {
            Standings.compareRows(engine.tables(), oracle, rowSets, clock);
            Standings.compareAnnounced(engine.tables(), oracle, rowSets, clock);
        }
    }

    private void compareRowsOf(LocalDate day) {
        Standings.compareRowsOf(engine.tables(), oracle, rowSets, day, clock);
    }

    private void compareAll() {
        oracle.beginAgain();
        compare(Disagreement.Probe.NOW);
        Standings.compareCounts(engine.tables());
        compareRowsOf(EnglandDays.day(clock).minusDays(random.nextInt(120) - 1));
        compareRowsOf(EnglandDays.day(clock).plusDays(random.nextInt(250)));
        for (int i = 0; i < 2; i++) {
            Question question = Question.any(random, rowSets, clock);
            question.ask(engine.tables(), oracle, clock);
            asked.add(question);
        }
        asked.get(random.nextInt(asked.size())).ask(engine.tables(), oracle, clock);
    }
}
