package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.duty.ChildCodec;
import childrens.improvement.benchmark.duty.ChildRecords;
import childrens.improvement.benchmark.duty.Duty;
import childrens.improvement.benchmark.duty.WorkingDays;
import childrens.improvement.benchmark.stream.EventKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * One event: a repeat is dropped, the child's records are brought up to date, and the day counters follow the duties
 * that the event can have changed; a duty that changed is handed on.
 */
@NullUnmarked
final class DutyProcessor implements Processor<String, byte[], String, String> {

    static final String SEEN = "seen";
    static final String CHILD = "child";
    static final String COUNTER = "counter";

    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);
    private static final byte[] YES = {1};

    private final WorkingDays calendar;
    private final long horizon;
    private final boolean handsOn;
    private ProcessorContext<String, String> context;
    private KeyValueStore<String, byte[]> seen;
    private KeyValueStore<String, byte[]> children;
    private KeyValueStore<String, byte[]> counters;

    DutyProcessor(WorkingDays calendar, long horizon, boolean handsOn) {
        this.calendar = calendar;
        this.horizon = horizon;
        this.handsOn = handsOn;
    }

    @Override
    public void init(ProcessorContext<String, String> context) {
        this.context = context;
        seen = context.getStateStore(SEEN);
        children = context.getStateStore(CHILD);
        counters = context.getStateStore(COUNTER);
    }

    @Override
    public void process(Record<String, byte[]> message) {
        JsonNode event = read(message.value());
        String id = event.get("id").asText();
        if (seen.putIfAbsent(event.get("source").asText() + id, YES) != null) {
            return;
        }
        JsonNode data = event.get("data");
        EventKind kind = EventKind.of(
                event.get("type").asText(),
                data.path("kind").isTextual() ? data.get("kind").asText() : null);
        if (kind == null) {
            return;
        }
        String record = data.get(kind.key()).asText();
        ChildRecords.Touched touched = ChildRecords.touchedBy(kind, record);
        if (touched != null) {
            long time = Instant.parse(event.get("time").asText()).getEpochSecond();
            change(message, touched, kind, record, time, data.get("team").asText());
        }
    }

    private void change(
            Record<String, byte[]> message,
            ChildRecords.Touched touched,
            EventKind kind,
            String record,
            long time,
            String team) {
        ChildRecords child = ChildCodec.read(children.get(message.key()));
        List<Duty> before = child.duties(touched, calendar, horizon);
        child.take(kind, record, time);
        List<Duty> after = child.duties(touched, calendar, horizon);
        children.put(message.key(), ChildCodec.write(child));
        before.stream().filter(duty -> !after.contains(duty)).forEach(duty -> count(duty, team, -1));
        after.stream().filter(duty -> !before.contains(duty)).forEach(duty -> {
            count(duty, team, 1);
            if (handsOn) {
                context.forward(
                        new Record<>(message.key(), DutyRow.of(duty, message.key(), team), message.timestamp()));
            }
        });
    }

    private void count(Duty duty, String team, int sign) {
        if (duty.exempt()) {
            return;
        }
        String key = duty.measure() + "|" + team + "|" + duty.day();
        byte[] stored = counters.get(key);
        ByteBuffer present = stored == null ? ByteBuffer.allocate(16) : ByteBuffer.wrap(stored);
        byte[] next = ByteBuffer.allocate(16)
                .putLong(present.getLong(0) + (duty.isMet() ? sign : 0))
                .putLong(present.getLong(8) + sign)
                .array();
        counters.put(key, next);
    }

    private static JsonNode read(byte[] value) {
        try {
            return Objects.requireNonNull(JSON.readTree(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For stores that write less often than they change. */
    static Map<String, String> changelog() {
        return Map.of("compression.type", "lz4");
    }
}
