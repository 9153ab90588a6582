package childrens.improvement.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.model.oracle.EnglandDays;
import childrens.improvement.metrics.model.oracle.Oracle;
import childrens.improvement.metrics.model.oracle.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Plays a history to two instances that meet with faults, and compares all that is stored in the end with a recount. */
final class FaultRun {

    private static final int STEPS = 200;
    private static final int QUESTIONS = 40;

    private FaultRun() {}

    /** Faults again and again; tells how many there were. */
    static int playWithManyFaults(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Faults often = Faults.every(10 + random.nextInt(200), random);
        play(seed, STEPS, often);
        return often.number();
    }

    static void play(long seed, int length, Faults faults) {
        Generator generator = new Generator(seed).mistakingChildren();
        List<Step> steps = generator.steps(length);
        try {
            Cluster cluster = new Cluster(
                    Adoptions.adopted(generator.measures(), generator.revisions()),
                    generator.begin(),
                    steps,
                    seed,
                    faults);
            cluster.run();
            compare(cluster, generator, steps, new SplittableRandom(seed));
        } catch (RuntimeException | AssertionError differs) {
            throw new AssertionError(
                    "seed " + seed + " with " + generator.measures() + " after " + faults.number() + " faults: "
                            + differs.getMessage(),
                    differs);
        }
    }

    private static void compare(Cluster cluster, Generator generator, List<Step> steps, SplittableRandom random) {
        MemoryTables tables = cluster.tables();
        Instant now = cluster.clock();
        List<CaseEvent> said = steps.stream()
                .map(Step::event)
                .filter(event -> event != null)
                .distinct()
                .toList();
        Oracle oracle = new Oracle(generator.revisions());
        said.forEach(event -> oracle.hear(event, now));
        List<String> rowSets = Rulebook.rowSets().stream()
                .filter(each -> generator.measures().contains(each.substring(0, each.indexOf('/'))))
                .toList();

        assertThat(tables.log.all()).containsExactlyInAnyOrderElementsOf(said);
        Standings.compareRows(tables, oracle, rowSets, now);
        Standings.compareRowsOf(tables, oracle, rowSets, EnglandDays.day(now).minusDays(random.nextInt(200)), now);
        Standings.compareCounts(tables);
        Standings.compareAnnounced(tables, oracle, rowSets, now);
        new Messages(tables.breaches, oracle).compareRounds();
        for (int i = 0; i < QUESTIONS; i++) {
            Question.ofNow(random, rowSets, now).ask(tables, oracle, now);
        }
    }
}
