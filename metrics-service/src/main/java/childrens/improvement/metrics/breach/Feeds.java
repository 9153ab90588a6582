package childrens.improvement.metrics.breach;

import childrens.improvement.foundation.loop.Loop;
import childrens.improvement.metrics.store.InFlight;
import childrens.improvement.metrics.store.Jdbc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Notices a source that has spoken before and then says nothing for too long. Readings never depend on it: it says only
 * that somebody should look at the feed.
 */
@ApplicationScoped
public class Feeds {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DataSource database;
    private final InFlight inFlight;
    private final BreachPublisher publisher;
    private final Duration silentAfter;
    private @Nullable Loop loop;

    Feeds(
            DataSource database,
            InFlight inFlight,
            BreachPublisher publisher,
            @ConfigProperty(name = "feeds.silent-after") Duration silentAfter) {
        this.database = database;
        this.inFlight = inFlight;
        this.publisher = publisher;
        this.silentAfter = silentAfter;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("feeds", LOOK, this::look);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private void look() {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection()) {
                if (isTheOnlyOne(connection)) {
                    look(connection, inFlight.now(connection));
                }
            } catch (SQLException away) {
                throw new IllegalStateException("feeds cannot be looked at", away);
            }
        });
    }

    private void look(Connection connection, Instant now) throws SQLException {
        hear(connection);
        for (FeedMessage message : restored(connection, now)) {
            publisher.ofFeed("feed.restored", message, now);
        }
        for (FeedMessage message : silent(connection, now)) {
            publisher.ofFeed("feed.silent", message, now);
        }
    }

    /** Notes who has been heard since the last look. */
    private void hear(Connection connection) throws SQLException {
        String sql = """
                insert into feed (source, last_heard_at, silent_from)
                select source, max(received_at), max(received_at) + ? * interval '1 second' from case_event
                where received_at > coalesce((select max(last_heard_at) from feed), '-infinity') group by source
                on conflict (source) do update set last_heard_at = greatest(feed.last_heard_at, excluded.last_heard_at),
                    silent_from = greatest(feed.last_heard_at, excluded.last_heard_at) + ? * interval '1 second'
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, silentAfter.toSeconds());
            statement.setLong(2, silentAfter.toSeconds());
            statement.executeUpdate();
        }
    }

    private List<FeedMessage> silent(Connection connection, Instant now) throws SQLException {
        String sql = """
                insert into feed_silence (source, round, last_heard_at, opened_at)
                select f.source, 1 + (select count(*) from feed_silence s where s.source = f.source), f.last_heard_at, ?
                from feed f where f.silent_from <= ?
                    and not exists (select from feed_silence s where s.source = f.source and s.closed_at is null)
                returning source, round, last_heard_at
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            Jdbc.set(statement, 2, now);
            return messages(statement, now, null);
        }
    }

    private static List<FeedMessage> restored(Connection connection, Instant now) throws SQLException {
        String sql = """
                update feed_silence s set closed_at = ? from feed f
                where f.source = s.source and s.closed_at is null and f.last_heard_at > s.last_heard_at
                returning s.source, s.round, s.last_heard_at
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.set(statement, 1, now);
            return messages(statement, now, "recovered");
        }
    }

    private static List<FeedMessage> messages(PreparedStatement statement, Instant now, @Nullable String because)
            throws SQLException {
        List<FeedMessage> messages = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                messages.add(new FeedMessage(
                        row.getString("source"),
                        "feed",
                        row.getInt("round"),
                        Jdbc.instant(row, "last_heard_at"),
                        now,
                        because));
            }
        }
        return messages;
    }

    private static boolean isTheOnlyOne(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(7301, 3) as alone");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean("alone");
        }
    }
}
