package childrens.improvement.metrics.model;

import childrens.improvement.metrics.ingest.Engine;
import childrens.improvement.metrics.ingest.Found;
import childrens.improvement.metrics.ingest.LogRecord;
import childrens.improvement.metrics.ingest.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One life of an instance: what it keeps in memory is gone when it dies. */
final class Instance implements Fate {

    private static final int LITTLE_ROOM = 60;
    private static final int MUCH_ROOM = 100_000;

    private final Cluster cluster;
    private final int number;
    private final Engine engine;
    private final Map<Integer, Long> reading = new HashMap<>();
    private boolean knowsTopic;
    private boolean died;

    Instance(Cluster cluster, int number) {
        this.cluster = cluster;
        this.number = number;
        this.engine = new Engine(
                MemoryEngine.READER,
                MemoryEngine.ENGLAND,
                MemoryEngine.OWN_AUTHORITY,
                cluster.random.nextInt(3) == 0 ? LITTLE_ROOM : MUCH_ROOM);
    }

    /** Whatever it does next, it does no more. */
    void dies() {
        died = true;
    }

    /** One poll: it learns which partitions are its own, and takes what came, however often it takes. */
    void round() {
        call("poll");
        knowsTopic = knowsTopic || cluster.log.id() == cluster.topicRead();
        for (int partition = 0; partition < SharedLog.PARTITIONS; partition++) {
            if (knowsTopic && cluster.log.isReadBy(number, partition)) {
                reading.computeIfAbsent(partition, each -> cluster.tables.positions.getOrDefault(each, 0L));
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
                cluster.baton.letOthersGoOn();
            }
        }
    }

    private List<LogRecord> poll() {
        if (reading.entrySet().stream().anyMatch(each -> each.getValue() > cluster.log.end(each.getKey()))) {
            // out of range: the broker says so, and it begins again with asking which topic it is
            knowsTopic = false;
            reading.clear();
        }
        List<LogRecord> batch = new ArrayList<>();
        reading.replaceAll((partition, position) -> {
            List<LogRecord> records = cluster.log.from(partition, position, 1 + cluster.random.nextInt(6));
            batch.addAll(records);
            return position + records.size();
        });
        return batch;
    }

    private void take(List<LogRecord> batch) {
        MemoryWork work = new MemoryWork(cluster.tables, cluster.measures, this, cluster::now);
        try {
            Taken taken = engine.apply(work, Wire.TOPIC, batch);
            work.commit();
            engine.keep(taken.found());
        } finally {
            work.rollBack();
        }
    }

    void layOutAhead(Fate fate) {
        List<String> low = cluster.tables.laidOutOnlyUntil(cluster.clock().plus(MemoryEngine.LOW));
        if (low.isEmpty()) {
            return;
        }
        MemoryWork work = new MemoryWork(cluster.tables, cluster.measures, fate, cluster::now);
        try {
            Found found = engine.deriveAgain(work, low);
            work.commit();
            engine.keep(found);
        } finally {
            work.rollBack();
        }
    }

    void announce() {
        MemoryWork work = new MemoryWork(cluster.tables, cluster.measures, this, cluster::now);
        try {
            work.announce(false);
            cluster.tables.breaches.announce(cluster.clock());
        } finally {
            work.rollBack();
        }
    }

    @Override
    public void call(String name) {
        cluster.baton.letOthersGoOn();
        died = died || cluster.faults.kills();
        if (died) {
            throw new Faults.Died(name);
        }
        if (cluster.faults.fails()) {
            throw new Faults.Failed(name);
        }
    }

    @Override
    public void lock(Object owner, String what, boolean alone) {
        cluster.baton.lock(owner, what, alone);
    }

    @Override
    public void release(Object owner) {
        cluster.baton.release(owner);
    }
}
