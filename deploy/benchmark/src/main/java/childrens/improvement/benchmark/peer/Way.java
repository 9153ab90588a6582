package childrens.improvement.benchmark.peer;

import java.io.IOException;
import java.sql.SQLException;

/** A way to take in the events. */
public interface Way {

    /** What it is called in the table. */
    String name();

    /** How it is tuned. */
    String tuning();

    /**
     * Takes in the whole stream, from nothing.
     *
     * @return events a second
     */
    double run() throws SQLException, IOException;
}
