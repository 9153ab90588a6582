package childrens.improvement.foundation.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with 413 as soon as more of it comes than is taken. */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long seen;

    LimitedInputStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    static ProblemException tooLarge(long limit) {
        return ProblemException.tooLarge("The body is larger than " + limit + " bytes.");
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        seen += more;
        if (seen > limit) {
            throw tooLarge(limit);
        }
    }
}
