package childrens.improvement.metrics.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY in PostgreSQL's binary form: the cheapest way for many of them, as neither side
 * turns numbers and moments into text. Members come in the order of the columns, each by the method of its column's
 * type.
 */
final class CopyRows {

    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int TRAILER = -1;

    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int written;

    /**
     * No rows yet.
     *
     * @param columns how many members each will have
     */
    CopyRows(int columns) {
        this.columns = columns;
    }

    /** What is written of a member. */
    private interface Written {
        void to(DataOutputStream out) throws IOException;
    }

    private CopyRows member(Written value) {
        try {
            if (written % columns == 0) {
                if (written == 0) {
                    out.write(HEADER);
                }
                out.writeShort(columns);
            }
            written++;
            value.to(out);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory is always there to write to", impossible);
        }
    }

    /** A text, or null. */
    CopyRows text(@Nullable String value) {
        return member(to -> BinaryForm.writeText(to, value));
    }

    /** A {@code jsonb}. */
    CopyRows json(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return member(to -> {
            to.writeInt(utf8.length + 1);
            to.writeByte(1);
            to.write(utf8);
        });
    }

    /** A {@code timestamptz}, or null. */
    CopyRows instant(@Nullable Instant value) {
        return member(to -> {
            to.writeInt(value == null ? BinaryForm.NULL : Long.BYTES);
            if (value != null) {
                to.writeLong(BinaryForm.micros(value));
            }
        });
    }

    /** The moment after all others. */
    CopyRows infinity() {
        return member(to -> {
            to.writeInt(Long.BYTES);
            to.writeLong(Long.MAX_VALUE);
        });
    }

    /** A {@code date}. */
    CopyRows day(LocalDate value) {
        return member(to -> {
            to.writeInt(Integer.BYTES);
            to.writeInt(BinaryForm.days(value));
        });
    }

    /** An {@code int}. */
    CopyRows number(int value) {
        return member(to -> {
            to.writeInt(Integer.BYTES);
            to.writeInt(value);
        });
    }

    /** A {@code numeric}, or null. */
    CopyRows decimal(@Nullable BigDecimal value) {
        return member(to -> {
            if (value == null) {
                to.writeInt(BinaryForm.NULL);
            } else {
                BinaryForm.writeDecimal(to, value);
            }
        });
    }

    /** A {@code boolean}, or null. */
    CopyRows flag(@Nullable Boolean value) {
        return member(to -> {
            to.writeInt(value == null ? BinaryForm.NULL : 1);
            if (value != null) {
                to.writeBoolean(value);
            }
        });
    }

    /** A {@code uuid}. */
    CopyRows id(UUID value) {
        return member(to -> {
            to.writeInt(2 * Long.BYTES);
            to.writeLong(value.getMostSignificantBits());
            to.writeLong(value.getLeastSignificantBits());
        });
    }

    /** A {@code bytea}. */
    CopyRows bytes(byte[] value) {
        return member(to -> {
            to.writeInt(value.length);
            to.write(value);
        });
    }

    /** A {@code timestamptz[]}. */
    CopyRows instants(Collection<Instant> values) {
        return member(to -> {
            to.writeInt(BinaryForm.arrayHead(values.size()) + values.size() * (Integer.BYTES + Long.BYTES));
            BinaryForm.writeArrayHead(to, BinaryForm.TIMESTAMPTZ, values.size(), false);
            for (Instant value : values) {
                to.writeInt(Long.BYTES);
                to.writeLong(BinaryForm.micros(value));
            }
        });
    }

    /** A {@code text[]}, whose elements may be null. */
    CopyRows texts(Collection<? extends @Nullable String> values) {
        return member(to -> {
            ByteArrayOutputStream elements = new ByteArrayOutputStream();
            DataOutputStream into = new DataOutputStream(elements);
            boolean nulls = false;
            for (String value : values) {
                nulls |= value == null;
                BinaryForm.writeText(into, value);
            }
            to.writeInt(BinaryForm.arrayHead(values.size()) + elements.size());
            BinaryForm.writeArrayHead(to, BinaryForm.TEXT, values.size(), nulls);
            elements.writeTo(to);
        });
    }

    /**
     * Appends the rows.
     *
     * @throws IllegalStateException when a row is not whole
     */
    void into(Connection connection, String tableAndColumns) throws SQLException {
        if (written == 0) {
            return;
        }
        if (written % columns != 0) {
            throw new IllegalStateException("a row of " + tableAndColumns + " is not whole");
        }
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + tableAndColumns + " from stdin (format binary)");
        try {
            out.writeShort(TRAILER);
            byte[] all = bytes.toByteArray();
            copy.writeToCopy(all, 0, all.length);
            copy.endCopy();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory is always there to write to", impossible);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
