package childrens.improvement.plan.exchange;

import childrens.improvement.plan.archive.FixedZip;
import java.io.IOException;

/** Looks how large a zip really is before anybody unpacks it. */
final class ZipLimits {

    /** Bytes of all entries together, at most. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final int MOST_ENTRIES = 200;

    private ZipLimits() {}

    /** Whether the file is a zip that stays within the limits. */
    static boolean within(byte[] file) {
        try {
            int entries = FixedZip.entries(file, LARGEST).size();
            return entries > 0 && entries <= MOST_ENTRIES;
        } catch (IOException e) {
            return false;
        }
    }
}
