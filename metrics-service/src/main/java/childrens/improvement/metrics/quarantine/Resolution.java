package childrens.improvement.metrics.quarantine;

import childrens.improvement.foundation.loop.Loop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Marks what was tried again as resolved once the log has brought the event, by the retry or by the case system. An
 * event that was there when this was refused resolves nothing: it stands with other content.
 */
@ApplicationScoped
class Resolution {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final DataSource database;
    private @Nullable Loop loop;

    Resolution(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        loop = Loop.start("quarantine", LOOK, this::resolve);
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (loop != null) {
            loop.close();
        }
    }

    private void resolve() {
        String sql = """
                update quarantine q set resolved_at = e.received_at
                from case_event e
                where q.retried_event is not null and q.resolved_at is null
                    and e.source = q.retried_source and e.id = q.retried_event and e.received_at > q.seen_at
                """;
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement update = connection.prepareStatement(sql)) {
                update.executeUpdate();
            } catch (SQLException away) {
                throw new IllegalStateException("What was resolved cannot be marked", away);
            }
        });
    }
}
