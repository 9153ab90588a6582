package childrens.improvement.metrics.reading;

import childrens.improvement.metrics.figure.Part;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the council as it may leave it. Numbers from 1 to 5 are left out, because few children can be known by
 * them, and so is all from which they could be told by taking one number from another.
 *
 * @param measure code of the measure
 * @param kind as in the reading
 * @param variant which reading of the measure, or null
 * @param window which days
 * @param numerator null where it is left out
 * @param denominator null where it is left out
 * @param percent null where it is left out, or there is none
 * @param value null where it is left out, or there is none
 * @param unit of the value, or null
 * @param parts of a distribution; those that are left out have neither count nor percentage
 * @param leftOut whether anything is left out
 * @param note in words, or null where nothing is left out
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublishedReading(
        String measure,
        String kind,
        @Nullable String variant,
        Reading.WindowOfReading window,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable List<PublishedPart> parts,
        boolean leftOut,
        @Nullable String note) {

    private static final int FEW = 5;
    private static final String NOTE = "Numbers from 1 to 5, and what would tell them, are left out.";

    /**
     * A part of a distribution.
     *
     * @param name what it is
     * @param count how many, or null where that is left out
     * @param percent of all, or null where that is left out
     */
    public record PublishedPart(
            String name,
            @Nullable BigDecimal count,
            @Nullable BigDecimal percent) {}

    /** What may leave the council of a reading. */
    public static PublishedReading of(Reading reading) {
        int numerator = reading.numerator();
        int denominator = reading.denominator();
        boolean fewAtAll = isFew(denominator);
        boolean fewOfThem = fewAtAll || isFew(numerator) || isFew(denominator - numerator);
        BigDecimal value = reading.value();
        boolean fewCounted = value != null && (isFew(value) || fewAtAll);
        List<PublishedPart> parts = parts(reading.parts());
        boolean fewInPart = parts != null && parts.stream().anyMatch(part -> part.count() == null);
        boolean hidden = fewOfThem || fewCounted || fewInPart;
        return new PublishedReading(
                reading.measure(),
                reading.kind(),
                reading.variant(),
                reading.window(),
                hidden ? null : numerator,
                fewAtAll || fewCounted ? null : denominator,
                hidden ? null : reading.percent(),
                fewCounted ? null : value,
                reading.unit(),
                parts,
                hidden,
                hidden ? NOTE : null);
    }

    /** Where one part alone is left out, it could be told from the others: so the next smallest is left out with it. */
    private static @Nullable List<PublishedPart> parts(@Nullable List<Part> parts) {
        if (parts == null) {
            return null;
        }
        List<Part> hidden = new ArrayList<>(
                parts.stream().filter(part -> isFew(part.count())).toList());
        if (hidden.size() == 1) {
            parts.stream()
                    .filter(part -> part.count().signum() > 0 && !hidden.contains(part))
                    .min((one, other) -> one.count().compareTo(other.count()))
                    .ifPresent(hidden::add);
        }
        return parts.stream()
                .map(part -> hidden.contains(part)
                        ? new PublishedPart(part.name(), null, null)
                        : new PublishedPart(part.name(), part.count(), part.percent()))
                .toList();
    }

    private static boolean isFew(int number) {
        return number > 0 && number <= FEW;
    }

    private static boolean isFew(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(FEW)) <= 0;
    }
}
