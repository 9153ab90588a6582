package childrens.improvement.foundation.outbox;

import childrens.improvement.foundation.kafka.AcknowledgedProducer;
import childrens.improvement.foundation.loop.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what transactions left in the outbox to Kafka, a hundred times a second, one relay at a time for each database.
 *
 * <p>A row is marked when the broker has it. A relay that dies in between sends again: consumers know a message by its
 * source and id. Sent rows are kept for seven days.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int ROUND = 1_000;
    private static final int ROUNDS_BETWEEN_CLEANING = 360_000;

    private final DataSource database;
    private final AcknowledgedProducer producer;
    private @Nullable Loop loop;
    private int round;
    /** Why the broker did not take a message in this round; the rows that it took are marked all the same. */
    private @Nullable Throwable refusal;

    OutboxRelay(DataSource database, AcknowledgedProducer producer) {
        this.database = database;
        this.producer = producer;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("outbox-relay", PAUSE, this::relayAll);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    private void relayAll() {
        refusal = null;
        boolean more = isAnyUnsent();
        while (more) {
            more = relay() == ROUND;
        }
        var refused = refusal;
        if (refused != null) {
            throw new IllegalStateException("Messages wait: the broker did not take one", refused);
        }
        if (round++ % ROUNDS_BETWEEN_CLEANING == 0) {
            QuarkusTransaction.requiringNew().run(this::forget);
        }
    }

    /** One small question: most of the time there is nothing to take, and no transaction is begun. */
    private boolean isAnyUnsent() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select exists (select from outbox where sent_at is null)");
                var row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException away) {
            throw new IllegalStateException("It is not known whether messages wait", away);
        }
    }

    /** One round; answers how many messages the broker took. */
    private int relay() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return isMine(connection) ? send(connection) : 0;
            }
        });
    }

    private static boolean isMine(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext('outbox-relay'))");
                var row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int send(Connection connection) throws SQLException {
        var arrived = new ArrayList<Long>();
        for (var wave : UnsentMessage.inWaves(unsent(connection))) {
            var before = arrived.size();
            arrived.addAll(send(wave));
            if (arrived.size() - before < wave.size()) {
                break;
            }
        }
        if (!arrived.isEmpty()) {
            mark(connection, arrived);
        }
        return arrived.size();
    }

    private List<Long> send(List<UnsentMessage> wave) {
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        for (var message : wave) {
            var sent = producer.send(message.toRecord());
            acknowledged.add(sent);
            if (sent.isCompletedExceptionally()) {
                break; // the broker is away: each further message would wait as long
            }
        }
        var arrived = new ArrayList<Long>();
        for (int i = 0; i < acknowledged.size(); i++) {
            if (hasArrived(acknowledged.get(i))) {
                arrived.add(wave.get(i).id());
            }
        }
        return arrived;
    }

    private boolean hasArrived(CompletableFuture<Void> acknowledged) {
        try {
            acknowledged.join();
            return true;
        } catch (CompletionException away) {
            refusal = away.getCause();
            return false;
        }
    }

    private static List<UnsentMessage> unsent(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select id, topic, key, payload from outbox where sent_at is null order by id limit " + ROUND)) {
            var messages = new ArrayList<UnsentMessage>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    messages.add(
                            new UnsentMessage(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
            return messages;
        }
    }

    private static void mark(Connection connection, List<Long> ids) throws SQLException {
        try (var update =
                connection.prepareStatement("update outbox set sent_at = clock_timestamp() where id = any (?)")) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    private void forget() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from outbox where sent_at < clock_timestamp() - interval '7 days'")) {
            delete.executeUpdate();
        } catch (SQLException away) {
            throw new IllegalStateException("Sent messages cannot be forgotten", away);
        }
    }
}
