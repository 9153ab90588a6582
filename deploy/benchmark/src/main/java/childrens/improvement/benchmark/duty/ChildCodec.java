package childrens.improvement.benchmark.duty;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of a child as the bytes that a store keeps. */
public final class ChildCodec {

    private static final Measured[] MEASURES = Measured.values();

    private ChildCodec() {}

    /** The bytes. */
    public static byte[] write(ChildRecords child) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(child.spans().size());
            for (Map.Entry<String, ChildRecords.Span> each : child.spans().entrySet()) {
                out.writeUTF(each.getKey());
                out.writeByte(each.getValue().measure.ordinal());
                out.writeLong(each.getValue().from);
                out.writeLong(each.getValue().until);
            }
            write(out, child.inNeedVisits());
            write(out, child.protectionVisits());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The child of the bytes; of none a child of whom nothing is known. */
    public static ChildRecords read(byte @Nullable [] bytes) {
        ChildRecords child = new ChildRecords();
        if (bytes == null) {
            return child;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int spans = in.readInt();
            for (int i = 0; i < spans; i++) {
                String record = in.readUTF();
                ChildRecords.Span span = new ChildRecords.Span(MEASURES[in.readByte()]);
                span.from = in.readLong();
                span.until = in.readLong();
                child.spans().put(record, span);
            }
            read(in, child.inNeedVisits());
            read(in, child.protectionVisits());
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, Collection<Long> visits) throws IOException {
        out.writeInt(visits.size());
        for (long visit : visits) {
            out.writeLong(visit);
        }
    }

    private static void read(DataInputStream in, Collection<Long> visits) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            visits.add(in.readLong());
        }
    }
}
