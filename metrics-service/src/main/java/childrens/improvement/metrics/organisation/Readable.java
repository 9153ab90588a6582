package childrens.improvement.metrics.organisation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What texts say, each read once: every reading asks for the same ones.
 *
 * @param <K> a text, or several
 */
final class Readable<K, T> {

    private final Map<K, T> said = new ConcurrentHashMap<>();
    private final int most;
    private final Function<K, T> read;

    /** @param most how many are kept; with more it begins anew */
    Readable(int most, Function<K, T> read) {
        this.most = most;
        this.read = read;
    }

    T of(K text) {
        if (said.size() > most) {
            said.clear();
        }
        return said.computeIfAbsent(text, read);
    }
}
