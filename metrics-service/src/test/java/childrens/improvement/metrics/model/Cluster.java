package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.ingest.Engine;
import childrens.improvement.metrics.ingest.Found;
import childrens.improvement.metrics.ingest.LogRecord;
import childrens.improvement.metrics.ingest.Taken;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Two instances of the service's engine over one log and one store, of which each call may be the last: a process dies,
 * or what is stored cannot be reached, before or after the transaction stands; partitions go over to the other instance
 * while a batch is under way.
 */
final class Cluster {

    private static final int PARTITIONS = 3;
    private static final int INSTANCES = 2;
    private static final int LITTLE_ROOM = 60;
    private static final int MUCH_ROOM = 100_000;
    private static final Duration HOP = Duration.ofDays(20);

    private final List<MeasureDefinition> measures;
    private final List<Step> steps;
    private final SplittableRandom random;
    private final Faults faults;
    private final Baton baton;
    private final MemoryTables tables = new MemoryTables();
    private final List<List<LogRecord>> log = new ArrayList<>();
    private final int[] ownerOf = new int[PARTITIONS];
    private final Process[] processes = new Process[INSTANCES];
    private Instant clock;
    private boolean allSaid;

    Cluster(List<String> measures, Instant begin, List<Step> steps, long seed, Faults faults) {
        this.measures = measures.stream().map(DefinitionsFixture::measure).toList();
        this.clock = begin;
        this.steps = steps;
        this.random = new SplittableRandom(seed);
        this.faults = faults;
        this.baton = new Baton(random);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            log.add(new ArrayList<>());
            ownerOf[partition] = partition % INSTANCES;
        }
    }

    /** Runs until everything that was said has been taken. */
    void run() {
        for (int i = 0; i < INSTANCES; i++) {
            int instance = i;
            processes[i] = new Process(instance);
            baton.add(() -> read(instance));
            baton.add(() -> keepUp(instance));
        }
        baton.add(this::say);
        baton.run();
        Process last = new Process(0);
        last.layOutAhead(Fate.NONE);
        tables.breaches.announce(clock);
    }

    MemoryTables tables() {
        return tables;
    }

    Instant clock() {
        return clock;
    }

    /** No two moments are the same. */
    private Instant now() {
        clock = clock.plusNanos(1000);
        return clock;
    }

    /** The case system goes on, and now and then partitions change hands. */
    private void say() {
        for (Step step : steps) {
            CaseEvent event = step.event();
            goOnTo(event == null ? step.clock() : Execution.sayableFrom(event));
            if (event != null) {
                int partition = Math.floorMod(event.subject().hashCode(), PARTITIONS);
                List<LogRecord> records = log.get(partition);
                records.add(Wire.record(event, partition, records.size()));
            }
            if (random.nextInt(3) == 0) {
                ownerOf[random.nextInt(PARTITIONS)] = random.nextInt(INSTANCES);
            }
            baton.letOthersGoOn();
        }
        allSaid = true;
    }

    private void goOnTo(Instant instant) {
        while (clock.isBefore(instant)) {
            Instant hop = clock.plus(HOP);
            clock = hop.isBefore(instant) ? hop : instant;
            baton.letOthersGoOn();
        }
    }

    private boolean isOver() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (tables.positions.getOrDefault(partition, 0L)
                    < log.get(partition).size()) {
                return false;
            }
        }
        return allSaid;
    }

    private void read(int instance) {
        while (!isOver()) {
            try {
                processes[instance].round();
            } catch (Faults.Died died) {
                processes[instance] = new Process(instance);
            } catch (Faults.Failed away) {
                // it polls again
            }
            baton.letOthersGoOn();
        }
    }

    /** What goes on in a process beside the reading of the log. */
    private void keepUp(int instance) {
        while (!isOver()) {
            Process process = processes[instance];
            try {
                process.layOutAhead(process);
                process.announce();
            } catch (Faults.Died | Faults.Failed gone) {
                // the reader begins another life, or it is tried again
            }
            baton.letOthersGoOn();
        }
    }

    /** One life of an instance: what it keeps in memory is gone when it dies. */
    private final class Process implements Fate {

        private final int instance;
        private final Engine engine = new Engine(
                MemoryEngine.READER,
                MemoryEngine.ENGLAND,
                MemoryEngine.OWN_AUTHORITY,
                random.nextInt(3) == 0 ? LITTLE_ROOM : MUCH_ROOM);
        private final Map<Integer, Long> reading = new HashMap<>();
        private boolean died;

        Process(int instance) {
            this.instance = instance;
        }

        /** One poll: it learns which partitions are its own, and takes what came, however often it takes. */
        private void round() {
            call("poll");
            for (int partition = 0; partition < PARTITIONS; partition++) {
                if (ownerOf[partition] == instance) {
                    reading.computeIfAbsent(partition, each -> tables.positions.getOrDefault(each, 0L));
                } else {
                    reading.remove(partition);
                }
            }
            List<LogRecord> batch = poll();
            boolean taken = batch.isEmpty();
            while (!taken) {
                try {
                    take(batch);
                    taken = true;
                } catch (Faults.Failed again) {
                    baton.letOthersGoOn();
                }
            }
        }

        private List<LogRecord> poll() {
            List<LogRecord> batch = new ArrayList<>();
            reading.replaceAll((partition, position) -> {
                List<LogRecord> records = log.get(partition);
                int from = Math.toIntExact(position);
                int until = Math.min(records.size(), from + 1 + random.nextInt(6));
                batch.addAll(records.subList(from, until));
                return (long) until;
            });
            return batch;
        }

        private void take(List<LogRecord> batch) {
            MemoryWork work = new MemoryWork(tables, measures, this, Cluster.this::now);
            try {
                Taken taken = engine.apply(work, Wire.TOPIC, batch);
                work.commit();
                engine.keep(taken.found());
            } finally {
                work.rollBack();
            }
        }

        private void layOutAhead(Fate fate) {
            List<String> low = tables.laidOutOnlyUntil(clock.plus(MemoryEngine.LOW));
            if (low.isEmpty()) {
                return;
            }
            MemoryWork work = new MemoryWork(tables, measures, fate, Cluster.this::now);
            try {
                Found found = engine.deriveAgain(work, low);
                work.commit();
                engine.keep(found);
            } finally {
                work.rollBack();
            }
        }

        private void announce() {
            MemoryWork work = new MemoryWork(tables, measures, this, Cluster.this::now);
            try {
                work.announce(false);
                tables.breaches.announce(clock);
            } finally {
                work.rollBack();
            }
        }

        @Override
        public void call(String name) {
            baton.letOthersGoOn();
            died = died || faults.kills();
            if (died) {
                throw new Faults.Died(name);
            }
            if (faults.fails()) {
                throw new Faults.Failed(name);
            }
        }

        @Override
        public void lock(Object owner, String what, boolean alone) {
            baton.lock(owner, what, alone);
        }

        @Override
        public void release(Object owner) {
            baton.release(owner);
        }
    }
}
