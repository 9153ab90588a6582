package childrens.improvement.metrics.entered;

import childrens.improvement.metrics.reading.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody entered.
 *
 * @param id unique
 * @param measure its code
 * @param as {@code value}, or {@code comparator}: what the figure is compared with
 * @param window the days that it is of
 * @param scope whose
 * @param value a number, or null
 * @param numerator of a share, or null
 * @param denominator of a share, or null
 * @param parts of which it is made up, or null
 * @param text in words, or null
 * @param complete whether it says that a milestone is reached or a measure is complete
 * @param source where it comes from
 * @param reason why it replaces the one before, or null
 * @param by the post of who entered it
 * @param at when
 * @param replacedAt when another took its place, or null while it stands
 */
@Schema(name = "EnteredValue")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EnteredValue(
        long id,
        String measure,
        String as,
        Reading.WindowOfReading window,
        String scope,
        @Nullable BigDecimal value,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable List<EnteredPart> parts,
        @Nullable String text,
        boolean complete,
        String source,
        @Nullable String reason,
        String by,
        OffsetDateTime at,
        @Nullable OffsetDateTime replacedAt) {

    static final String VALUE = "value";
    static final String COMPARATOR = "comparator";

    /**
     * One part of an entered value.
     *
     * @param name of the part
     * @param count how many, or null
     * @param percent per cent, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record EnteredPart(
            @Nullable String name,
            @Nullable BigDecimal count,
            @Nullable BigDecimal percent) {}

    /** Whether it says the same as another, whoever said it when and why. */
    boolean saysTheSameAs(EnteredValue other) {
        return alike(value, other.value)
                && java.util.Objects.equals(numerator, other.numerator)
                && java.util.Objects.equals(denominator, other.denominator)
                && java.util.Objects.equals(parts, other.parts)
                && java.util.Objects.equals(text, other.text)
                && complete == other.complete
                && source.equals(other.source);
    }

    private static boolean alike(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
