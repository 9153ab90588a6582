package childrens.improvement.metrics.canary.figure;

import java.sql.SQLException;
import java.time.Instant;

/** Breaks two rules: a figure that knows of SQL, and asks what time it is. */
public final class ImpureFigure {

    private ImpureFigure() {}

    public static Instant countedAt() throws SQLException {
        return Instant.now();
    }
}
