package childrens.improvement.benchmark.peer;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Writes the duties that the topology hands on into a table, as a JDBC sink does: at least once, by their key. */
final class RowSink {

    static final String TOPIC = "duties";

    /** The table, with what readings need. */
    static final List<String> TABLE = List.of("""
            create table duty (
                id text not null, measure text not null, subject text not null, team text not null,
                started_at timestamptz not null, due_before timestamptz not null, done_at timestamptz,
                exempt boolean not null, primary key (measure, id))
            """, "create index duty_due on duty (measure, due_before)");

    private static final String UPSERT = """
            insert into duty (id, measure, subject, team, started_at, due_before, done_at, exempt)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                ?::timestamptz[], ?::boolean[])
            on conflict (measure, id) do update set due_before = excluded.due_before, done_at = excluded.done_at,
                exempt = excluded.exempt, team = excluded.team
            """;

    private final Map<String, Object> settings;
    private final String url;

    RowSink(String bootstrap, String group, String url) {
        this.url = url;
        settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "max.poll.records",
                20_000);
    }

    void start() {
        new Thread(this::run, "row-sink").start();
    }

    private void run() {
        try (KafkaConsumer<String, String> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
                Connection connection = DriverManager.getConnection(url);
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            connection.setAutoCommit(false);
            consumer.subscribe(List.of(TOPIC));
            while (!Thread.currentThread().isInterrupted()) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(100));
                if (!records.isEmpty()) {
                    write(connection, upsert, records);
                }
                consumer.commitSync();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last of each key, in the order of the keys. */
    private static void write(Connection connection, PreparedStatement upsert, ConsumerRecords<String, String> records)
            throws SQLException {
        Map<String, DutyRow> rows = new TreeMap<>();
        records.forEach(record -> {
            DutyRow row = DutyRow.parse(record.value());
            rows.put(row.measure() + row.id(), row);
        });
        List<DutyRow> all = List.copyOf(rows.values());
        upsert.setArray(
                1, array(connection, "text", all.stream().map(DutyRow::id).toArray()));
        upsert.setArray(
                2, array(connection, "text", all.stream().map(DutyRow::measure).toArray()));
        upsert.setArray(
                3, array(connection, "text", all.stream().map(DutyRow::subject).toArray()));
        upsert.setArray(
                4, array(connection, "text", all.stream().map(DutyRow::team).toArray()));
        upsert.setArray(
                5,
                array(
                        connection,
                        "timestamptz",
                        all.stream().map(DutyRow::started).toArray()));
        upsert.setArray(
                6,
                array(connection, "timestamptz", all.stream().map(DutyRow::due).toArray()));
        upsert.setArray(
                7,
                array(connection, "timestamptz", all.stream().map(DutyRow::done).toArray()));
        upsert.setArray(
                8,
                array(connection, "boolean", all.stream().map(DutyRow::exempt).toArray()));
        upsert.executeUpdate();
        connection.commit();
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
