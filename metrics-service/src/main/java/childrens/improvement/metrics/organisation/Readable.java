package childrens.improvement.metrics.organisation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What texts say, each read once: every reading asks for the same ones. */
final class Readable<T> {

    /** Many times what a council has; then it begins anew. */
    private static final int MOST = 5_000;

    private final Map<String, T> said = new ConcurrentHashMap<>();
    private final Function<String, T> read;

    Readable(Function<String, T> read) {
        this.read = read;
    }

    T of(String text) {
        if (said.size() > MOST) {
            said.clear();
        }
        return said.computeIfAbsent(text, read);
    }
}
