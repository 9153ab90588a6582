package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two instances of the service's engine over one log and one store, of which each call may be the last: a process dies,
 * or what is stored cannot be reached, before or after the transaction stands; partitions go over to the other instance
 * while a batch is under way. In some runs the topic is deleted and made anew: nothing of it is read until somebody has
 * stopped the instances and said that it begins again, and everything is told again.
 */
final class Cluster {

    private static final int INSTANCES = 2;
    private static final Duration HOP = Duration.ofDays(20);

    final List<MeasureDefinition> measures;
    private final List<Step> steps;
    final SplittableRandom random;
    final Faults faults;
    final Baton baton;
    final MemoryTables tables = new MemoryTables();
    final SharedLog log = new SharedLog(INSTANCES);
    private int topicRead = log.id();
    private final Instance[] instances = new Instance[INSTANCES];
    private Instant clock;
    private boolean allSaid;

    Cluster(List<MeasureDefinition> measures, Instant begin, List<Step> steps, long seed, Faults faults) {
        this.measures = measures;
        this.clock = begin;
        this.steps = steps;
        this.random = new SplittableRandom(seed);
        this.faults = faults;
        this.baton = new Baton(random);
    }

    /** Runs until everything that was said has been taken. */
    void run() {
        for (int i = 0; i < INSTANCES; i++) {
            int instance = i;
            instances[i] = new Instance(this, instance);
            baton.add(() -> read(instance));
            baton.add(() -> keepUp(instance));
        }
        baton.add(this::say);
        baton.run();
        Instance last = new Instance(this, 0);
        last.layOutAhead(Fate.NONE);
        tables.breaches.announce(clock);
    }

    /** The topic that the store's positions are of. */
    int topicRead() {
        return topicRead;
    }

    MemoryTables tables() {
        return tables;
    }

    Instant clock() {
        return clock;
    }

    /** No two moments are the same. */
    Instant now() {
        clock = clock.plusNanos(1000);
        return clock;
    }

    /** The case system goes on, and now and then partitions change hands. */
    private void say() {
        int anewAfter = random.nextInt(3 * steps.size());
        List<CaseEvent> said = new ArrayList<>();
        for (Step step : steps) {
            CaseEvent event = step.event();
            goOnTo(event == null ? step.clock() : Execution.sayableFrom(event));
            if (event != null) {
                log.say(event);
                said.add(event);
            }
            if (random.nextInt(3) == 0) {
                log.handOver(random.nextInt(SharedLog.PARTITIONS), random.nextInt(INSTANCES));
            }
            baton.letOthersGoOn();
            if (--anewAfter == 0) {
                makeTopicAnew(said);
            }
        }
        allSaid = true;
    }

    /** Everything is told again, in another order; the instances run on over a topic that is not the one they have read. */
    private void makeTopicAnew(List<CaseEvent> said) {
        log.isMadeAnew();
        List<CaseEvent> again = new ArrayList<>(said);
        for (int i = again.size() - 1; i > 0; i--) {
            Collections.swap(again, i, random.nextInt(i + 1));
        }
        again.forEach(log::say);
        for (int i = 0; i < 20; i++) {
            baton.letOthersGoOn();
        }
        for (Instance instance : instances) {
            instance.dies();
        }
        tables.positions.clear();
        topicRead = log.id();
    }

    private void goOnTo(Instant instant) {
        while (clock.isBefore(instant)) {
            Instant hop = clock.plus(HOP);
            clock = hop.isBefore(instant) ? hop : instant;
            baton.letOthersGoOn();
        }
    }

    private boolean isOver() {
        for (int partition = 0; partition < SharedLog.PARTITIONS; partition++) {
            if (tables.positions.getOrDefault(partition, 0L) < log.end(partition)) {
                return false;
            }
        }
        return allSaid;
    }

    private void read(int instance) {
        while (!isOver()) {
            try {
                instances[instance].round();
            } catch (Faults.Died died) {
                instances[instance] = new Instance(this, instance);
            } catch (Faults.Failed away) {
                // it polls again
            }
            baton.letOthersGoOn();
        }
    }

    /** What goes on in a process beside the reading of the log. */
    private void keepUp(int instance) {
        while (!isOver()) {
            Instance process = instances[instance];
            try {
                process.layOutAhead(process);
                process.announce();
            } catch (Faults.Died | Faults.Failed gone) {
                // the reader begins another life, or it is tried again
            }
            baton.letOthersGoOn();
        }
    }
}
