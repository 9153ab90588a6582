package childrens.improvement.plan.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A zip whose entries all carry the same moment; at the very first that it can name, the zone would get in. */
public final class FixedZip {

    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 2, 0, 0);

    private FixedZip() {}

    /** A zip with the entries in the order given. */
    public static byte[] of(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                // by local time, as a zip keeps it: no time zone gets in
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The entries of a zip, in its order; found by its directory, so that what writers of spreadsheets make is read too.
     *
     * @param largest bytes of all entries together, at most
     * @throws IOException when it is no zip, or unpacks to more
     */
    public static Map<String, byte[]> entries(byte[] zip, long largest) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = largest;
        try (ZipFile file = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                byte[] content;
                try (InputStream input = file.getInputStream(entry)) {
                    content = input.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                }
                left -= content.length;
                if (left < 0) {
                    throw new IOException("unpacks to more than " + largest + " bytes");
                }
                entries.put(entry.getName(), content);
            }
        }
        return entries;
    }
}
