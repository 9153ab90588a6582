package childrens.improvement.metrics.obligation;

import java.util.Arrays;
import java.util.Locale;

/** Which of the occurrences of something that recurs a measure counts. */
public enum Series {
    /** All; once the first is missed, each further interval that passes is one more missed. */
    EVERY,
    /** The first only. */
    FIRST,
    /** All but the first. */
    LATER,
    /** The first and all others; what is missed before the first has been is one. */
    FIRST_AND_LATER;

    /**
     * The constant of a word, such as {@code first-and-later}.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Series of(String word) {
        return Arrays.stream(values())
                .filter(series ->
                        series.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such series: " + word));
    }

    /** Whether an interval is counted after so many occurrences, for the so-manieth time. */
    boolean counts(int held, int further) {
        return switch (this) {
            case EVERY -> true;
            case FIRST -> held == 0 && further == 0;
            case LATER -> held > 0;
            case FIRST_AND_LATER -> held > 0 || further == 0;
        };
    }
}
