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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Notices deadlines that come near or pass in silence: forty looks a second, on the service clock. */
@ApplicationScoped
public class Deadlines {

    private static final Duration LOOK = Duration.ofMillis(25);
    private static final int AT_ONCE = 5_000;

    private final DataSource database;
    private final InFlight inFlight;
    private final DueSoonShares shares;
    private final DueSoonAnnouncements dueSoon;
    private final OverdueAnnouncements announcements;
    private final Clock machine;
    private final Duration patience;
    private @Nullable Loop loop;
    private Instant lastCounted = Instant.EPOCH;
    private @Nullable Instant lastMoved;

    Deadlines(
            DataSource database,
            InFlight inFlight,
            DueSoonShares shares,
            DueSoonAnnouncements dueSoon,
            OverdueAnnouncements announcements,
            @ConfigProperty(name = "deadlines.wait-for-events") Duration patience) {
        this.machine = Clock.systemUTC();
        this.patience = patience;
        this.database = database;
        this.inFlight = inFlight;
        this.shares = shares;
        this.dueSoon = dueSoon;
        this.announcements = announcements;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(this::keepShares);
        loop = Loop.start("deadlines", LOOK, this::announceAll);
    }

    private void keepShares() {
        try (Connection connection = database.getConnection()) {
            shares.keep(connection);
        } catch (SQLException away) {
            throw new IllegalStateException("the database is away", away);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private void announceAll() {
        while (announce() == AT_ONCE) {
            // there may be more
        }
    }

    private int announce() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                // A change of a definition settles what is open, so nothing may be opened beside it.
                inFlight.besideBatches(connection);
                Instant now = inFlight.now(connection);
                Instant counted = countedUntil(connection);
                Instant known = counted == null ? Instant.EPOCH : counted;
                Instant until = isStuck(known) ? later(known, now.minus(patience)) : known;
                // What is due soon is told before what is overdue, so that one duty is told in its order.
                int soon = dueSoon.open(connection, known, until, now, AT_ONCE);
                return Math.max(soon, announcements.open(connection, known, until, now, AT_ONCE));
            }
        });
    }

    /**
     * Whether the log has not been read to its end for so long that a deadline is declared missed on what is known:
     * "nothing was heard" can then also mean "not read yet". It is machine time that is waited for, as the service clock
     * may be moved.
     */
    private boolean isStuck(Instant counted) {
        Instant at = machine.instant();
        Instant moved = lastMoved;
        if (moved == null || !counted.equals(lastCounted)) {
            lastCounted = counted;
            lastMoved = at;
            return false;
        }
        return Duration.between(moved, at).compareTo(patience) > 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Up to when everything that the case system has said is in: before that, no silence is certain. */
    private static @Nullable Instant countedUntil(Connection connection) throws SQLException {
        String sql = "select min(caught_up_at) as counted from consumed_offset where topic = 'case-events'"
                + " having count(*) = count(caught_up_at)";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Jdbc.instantOrNull(row, "counted") : null;
        }
    }
}
