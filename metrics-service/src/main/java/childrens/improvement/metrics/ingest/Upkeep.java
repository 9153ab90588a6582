package childrens.improvement.metrics.ingest;

import childrens.improvement.foundation.loop.Loop;
import childrens.improvement.metrics.store.ChildStore;
import childrens.improvement.metrics.store.CountKeeping;
import childrens.improvement.metrics.store.InFlight;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is derived in order: everything is derived again when the service comes with other definitions than those
 * by which it was, and counts are put together now and then.
 */
@ApplicationScoped
public class Upkeep {

    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final int TIMEOUT_SECONDS = 3600;
    /** One more whenever the code derives other rows from the same definitions. */
    public static final int CODE = 4;

    private final DataSource database;
    private final ChildStore children;
    private final CountKeeping counts;
    private final InFlight inFlight;
    private @Nullable Loop loop;

    Upkeep(DataSource database, ChildStore children, CountKeeping counts, InFlight inFlight) {
        this.database = database;
        this.children = children;
        this.counts = counts;
        this.inFlight = inFlight;
    }

    void start(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew()
                .run(() -> inConnection(connection -> children.derivedBy(connection, version())));
        loop = Loop.start("upkeep", LOOK, this::putTogether);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private void putTogether() {
        QuarkusTransaction.requiringNew()
                .timeout(TIMEOUT_SECONDS)
                .run(() ->
                        inConnection(connection -> counts.putTogether(connection, inFlight.settledUntil(connection))));
    }

    /** Something that is done in a connection. */
    private interface Done {
        void in(Connection connection) throws java.sql.SQLException;
    }

    private void inConnection(Done done) {
        try (Connection connection = database.getConnection()) {
            done.in(connection);
        } catch (java.sql.SQLException away) {
            throw new IllegalStateException("the database is away", away);
        }
    }

    private static String version() {
        try (InputStream file =
                Objects.requireNonNull(Upkeep.class.getResourceAsStream("/definitions/measures.yaml"))) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return CODE + ":" + HexFormat.of().formatHex(hash);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
