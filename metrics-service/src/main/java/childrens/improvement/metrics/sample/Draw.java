package childrens.improvement.metrics.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Draws at random, and the same again for the same seed. Each thing has its lot, a hash of its id and the seed; the
 * smallest lots are drawn. What a thing's lot is hangs on nothing else, so that one that comes or goes changes the sample
 * by one at most.
 */
final class Draw {

    private final String seed;

    Draw(String seed) {
        this.seed = seed;
    }

    /**
     * Draws.
     *
     * @param id which has to be another for each
     * @param size how many at most
     */
    <T> List<T> from(Collection<T> all, Function<T, String> id, int size) {
        Comparator<Lot<T>> bySmallest = (one, other) -> Arrays.compareUnsigned(one.hash(), other.hash());
        return all.stream()
                .map(each -> new Lot<>(each, hash(id.apply(each))))
                .sorted(bySmallest)
                .limit(size)
                .map(Lot::thing)
                .toList();
    }

    private byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((seed + '|' + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Lot<T>(T thing, byte[] hash) {}
}
