package childrens.improvement.plan.rating;

import childrens.improvement.plan.dated.Target.TargetVersion;
import childrens.improvement.plan.figure.Rated;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings and targets for the tests of the rules. */
public final class Given {

    private static final OffsetDateTime END = OffsetDateTime.parse("2020-09-30T23:59:59+01:00");

    private Given() {}

    /** So many of so many in September 2020. */
    public static Reading share(int numerator, int denominator) {
        return reading("share", numerator, denominator, null, List.of(), null);
    }

    /** A count at the end of September 2020. */
    public static Reading count(@Nullable String value) {
        return reading("count", 0, 0, value == null ? null : new BigDecimal(value), List.of(), null);
    }

    static Reading parts(int good, int inadequate, int all) {
        List<Reading.Part> parts =
                List.of(new Reading.Part("good", good, null), new Reading.Part("inadequate", inadequate, null));
        return reading("distribution", good, all, null, parts, null);
    }

    static Reading told(Reading reading, Reading.Told told) {
        return reading(
                reading.kind(),
                number(reading.numerator()),
                number(reading.denominator()),
                reading.value(),
                reading.parts(),
                told);
    }

    static Reading.Told says(@Nullable Rating rating, @Nullable String reason, @Nullable String targetKind) {
        return new Reading.Told(rating, reason, targetKind, false, null, null, null, null, null, null, null);
    }

    private static int number(@Nullable BigDecimal number) {
        return number == null ? 0 : number.intValue();
    }

    private static Reading reading(
            String kind,
            int numerator,
            int denominator,
            @Nullable BigDecimal value,
            List<Reading.Part> parts,
            Reading.@Nullable Told told) {
        return new Reading(
                "M004",
                kind,
                null,
                "council",
                "decided",
                new Reading.Window("month", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 10, 1)),
                END,
                END,
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                null,
                value,
                null,
                parts,
                null,
                null,
                null,
                null,
                null,
                "M004/1",
                null,
                told);
    }

    static TargetVersion target(String kind, @Nullable String value) {
        return target(kind, value, null, null, null);
    }

    static TargetVersion target(
            String kind,
            @Nullable String value,
            @Nullable String upper,
            @Nullable String direction,
            @Nullable String part) {
        return new TargetVersion(
                kind,
                value == null ? null : new BigDecimal(value),
                upper == null ? null : new BigDecimal(upper),
                part,
                direction,
                new BigDecimal(kind.equals("maintain") ? 2 : 5),
                true,
                LocalDate.of(2010, 1, 1),
                null,
                "agreed",
                "source line 107");
    }

    static Rated rated(Rating rating) {
        return new Rated(rating, "because", null);
    }
}
