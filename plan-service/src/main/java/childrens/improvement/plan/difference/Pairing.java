package childrens.improvement.plan.difference;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which things of two plans are the same: by id, else by their words.
 *
 * @param <T> what is paired
 */
final class Pairing<T> {

    private final Map<T, T> earlier = new IdentityHashMap<>();
    private final List<T> gone;

    private Pairing(List<T> gone) {
        this.gone = gone;
    }

    static <T> Pairing<T> of(
            List<T> before, List<T> after, Function<? super T, String> id, Function<? super T, String> words) {
        Pairing<T> pairing = new Pairing<>(new ArrayList<>(before));
        pairing.pair(after, id);
        pairing.pair(after, words.andThen(Pairing::plain));
        return pairing;
    }

    private void pair(List<T> after, Function<? super T, String> key) {
        for (T later : after) {
            if (!earlier.containsKey(later)) {
                gone.stream()
                        .filter(each -> key.apply(each).equals(key.apply(later)))
                        .findFirst()
                        .ifPresent(each -> {
                            earlier.put(later, each);
                            gone.remove(each);
                        });
            }
        }
    }

    /** What it was; null when it was not there. */
    @Nullable
    T earlier(T later) {
        return earlier.get(later);
    }

    /** What is in the earlier plan only. */
    List<T> gone() {
        return List.copyOf(gone);
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
