package childrens.improvement.benchmark.peer;

import childrens.improvement.benchmark.server.Administration;
import childrens.improvement.benchmark.server.Database;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies the rows of the event table, as metrics-service has left it, into an empty table with the same keys. */
public final class RawCopy implements Way {

    private static final int ROWS_AT_ONCE = 50_000;

    private final Administration administration;
    private final Database database;
    private final Path rows;
    private final long warmUp;

    /**
     * The way.
     *
     * @param database where metrics-service has just taken in everything
     * @param folder for the rows
     * @param events how many there are
     */
    public RawCopy(Administration administration, Database database, Path folder, long events) {
        this.administration = administration;
        this.database = database;
        this.rows = folder.resolve("case_event.rows");
        this.warmUp = events / 10;
    }

    @Override
    public String name() {
        return "(a) raw COPY of the same rows into the same event table";
    }

    @Override
    public String tuning() {
        return "one connection, " + ROWS_AT_ONCE + " rows a COPY and commit, text format, all keys and indexes of the"
                + " event table; nothing is read from Kafka, parsed or derived";
    }

    @Override
    public double run() throws SQLException, IOException {
        takeRows();
        database.execute("drop table if exists raw_copy", "create table raw_copy (like case_event including all)");
        administration.checkpoint();
        try (Connection connection = database.connect();
                InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long copied = 0;
            long measured = 0;
            long begun = System.nanoTime();
            for (long stored = copyIn(copy, in); stored > 0; stored = copyIn(copy, in)) {
                copied += stored;
                if (copied <= warmUp) {
                    begun = System.nanoTime();
                } else {
                    measured += stored;
                }
            }
            return measured / ((System.nanoTime() - begun) / 1e9);
        } finally {
            database.execute("drop table raw_copy");
        }
    }

    private long copyIn(CopyManager copy, InputStream in) throws IOException, SQLException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(1 << 20);
        int lines = 0;
        int limit = (int) Math.min(ROWS_AT_ONCE, Math.max(1000, warmUp));
        for (int each = in.read(); each >= 0; each = in.read()) {
            piece.write(each);
            if (each == '\n' && ++lines == limit) {
                break;
            }
        }
        return lines == 0 ? 0 : copy.copyIn("copy raw_copy from stdin", new ByteArrayInputStream(piece.toByteArray()));
    }

    private void takeRows() throws SQLException, IOException {
        if (Files.exists(rows)) {
            return;
        }
        try (Connection connection = database.connect();
                OutputStream out = Files.newOutputStream(rows)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy case_event to stdout", out);
        }
    }
}
