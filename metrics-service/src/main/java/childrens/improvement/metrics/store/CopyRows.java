package childrens.improvement.metrics.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table by COPY: the cheapest way for many of them. Members come in the order of the columns. */
final class CopyRows {

    private static final String NULL = "\\N";

    private final StringBuilder rows = new StringBuilder();
    private boolean begun;

    CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            rows.append(NULL);
        } else {
            escape(value);
        }
        return this;
    }

    CopyRows plain(@Nullable Object value) {
        separate();
        rows.append(value == null ? NULL : value);
        return this;
    }

    CopyRows bytes(byte[] value) {
        separate();
        rows.append("\\\\x").append(HexFormat.of().formatHex(value));
        return this;
    }

    CopyRows instants(Collection<Instant> values) {
        separate();
        rows.append('{');
        int before = rows.length();
        for (Instant value : values) {
            rows.append(rows.length() > before ? "," : "").append(value);
        }
        rows.append('}');
        return this;
    }

    CopyRows texts(Collection<? extends @Nullable String> values) {
        separate();
        rows.append('{');
        boolean more = false;
        for (String value : values) {
            rows.append(more ? "," : "");
            if (value == null) {
                rows.append("NULL");
            } else {
                rows.append('"');
                escape(value.replace("\\", "\\\\").replace("\"", "\\\""));
                rows.append('"');
            }
            more = true;
        }
        rows.append('}');
        return this;
    }

    void end() {
        rows.append('\n');
        begun = false;
    }

    /** Appends the rows. */
    void into(Connection connection, String tableAndColumns) throws SQLException {
        if (rows.length() == 0) {
            return;
        }
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + tableAndColumns + " from stdin");
        try {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void separate() {
        if (begun) {
            rows.append('\t');
        }
        begun = true;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            switch (each) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(each);
            }
        }
    }
}
