package childrens.improvement.metrics.model;

import childrens.improvement.metrics.caseevent.CaseEvent;
import childrens.improvement.metrics.ingest.LogRecord;
import java.util.ArrayList;
import java.util.List;

/** The topic of all instances: its partitions, which instance reads each, and which topic of that name it is. */
final class SharedLog {

    static final int PARTITIONS = 3;

    private final List<List<LogRecord>> records = new ArrayList<>();
    private final int[] readers = new int[PARTITIONS];
    private int id = 1;

    SharedLog(int instances) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            records.add(new ArrayList<>());
            readers[partition] = partition % instances;
        }
    }

    void say(CaseEvent event) {
        int partition = Math.floorMod(event.subject().hashCode(), PARTITIONS);
        List<LogRecord> before = records.get(partition);
        before.add(Wire.record(event, partition, before.size()));
    }

    void handOver(int partition, int instance) {
        readers[partition] = instance;
    }

    boolean isReadBy(int instance, int partition) {
        return readers[partition] == instance;
    }

    long end(int partition) {
        return records.get(partition).size();
    }

    List<LogRecord> from(int partition, long position, int most) {
        int from = Math.toIntExact(position);
        return records.get(partition).subList(from, Math.toIntExact(Math.min(end(partition), position + most)));
    }

    /** Somebody deletes the topic and makes it anew: it is empty, and begins at 0. */
    void isMadeAnew() {
        records.forEach(List::clear);
        id++;
    }

    /** Tells it from another of its name. */
    int id() {
        return id;
    }
}
