package childrens.improvement.foundation.retention;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Forgets once an hour what every {@link Retention} of the service says. */
@Singleton
public class Forgetting {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final DataSource database;
    private final Instance<Retention> retentions;
    private @Nullable Loop loop;

    Forgetting(DataSource database, @Any Instance<Retention> retentions) {
        this.database = database;
        this.retentions = retentions;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("forgetting", PAUSE, this::forgetAll);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (loop != null) {
            loop.close();
        }
    }

    /** Forgets everything whose time is over. */
    public void forgetAll() {
        for (Retention each : retentions) {
            while (forget(each) > 0) {
                // there may be more
            }
        }
    }

    private int forget(Retention retention) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return retention.forget(connection);
            } catch (SQLException away) {
                throw new IllegalStateException(retention.table() + " cannot be cleared of what is old", away);
            }
        });
    }
}
