package childrens.improvement.metrics.edgecase;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.figure.Part;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.reading.PublishedReading;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.Sufficiency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a figure needs before it says anything, and what it must not say outside the council. */
class OutsideEdgeCasesTest {

    private static final OffsetDateTime EVENING = OffsetDateTime.parse("2020-09-30T23:59:59+01:00");

    @Test
    void case_25_a_look_back_of_two_years_says_nothing_until_two_years_are_on_record() {
        int months =
                DefinitionsFixture.measure("M058").variants().get(0).counting().historyMonths();
        LocalDate first = LocalDate.of(2020, 4, 1);

        assertThat(months).isEqualTo(24);
        assertThat(Sufficiency.isTooShort(months, Instant.parse("2018-04-01T00:00:00Z"), first))
                .isFalse();
        assertThat(Sufficiency.isTooShort(months, Instant.parse("2018-04-02T12:00:00Z"), first))
                .isTrue();
        assertThat(Sufficiency.isTooShort(months, null, first)).isTrue();
        assertThat(Sufficiency.isTooShort(0, null, first)).isFalse();
    }

    @Test
    void case_31_numbers_by_which_few_children_can_be_known_stay_in_the_council() {
        PublishedReading two = PublishedReading.of(count(2));
        PublishedReading allButOne = PublishedReading.of(share(29, 30));
        PublishedReading many = PublishedReading.of(share(20, 30));

        assertThat(two.value()).isNull();
        assertThat(two.leftOut()).isTrue();
        assertThat(allButOne.numerator()).isNull();
        assertThat(allButOne.percent()).isNull();
        assertThat(allButOne.denominator()).isEqualTo(30);
        assertThat(many.numerator()).isEqualTo(20);
        assertThat(many.note()).isNull();
        assertThat(PublishedReading.of(count(0)).value()).isEqualByComparingTo("0");
        assertThat(PublishedReading.of(distribution(1, 9, 20)).parts())
                .extracting(PublishedReading.PublishedPart::count)
                .containsExactly(null, null, BigDecimal.valueOf(20));
    }

    private static Reading count(int value) {
        return reading("count", value, value, BigDecimal.valueOf(value), null);
    }

    private static Reading share(int numerator, int denominator) {
        return reading("share", numerator, denominator, null, null);
    }

    private static Reading distribution(int... counts) {
        List<Part> parts = java.util.stream.IntStream.of(counts)
                .mapToObj(count -> new Part("part " + count, BigDecimal.valueOf(count), null))
                .toList();
        return reading("distribution", 15, 30, null, parts);
    }

    private static Reading reading(
            String kind, int numerator, int denominator, @Nullable BigDecimal value, @Nullable List<Part> parts) {
        return new Reading(
                "M036",
                kind,
                null,
                "council",
                "decided",
                new Reading.WindowOfReading("month", LocalDate.of(2020, 9, 1), LocalDate.of(2020, 10, 1)),
                EVENING,
                EVENING,
                numerator,
                denominator,
                null,
                value,
                null,
                parts,
                0,
                0,
                0,
                null,
                Map.of(),
                0,
                0,
                null,
                Reading.TargetOfReading.of(null),
                Rating.NOT_RATED,
                null,
                false,
                "M036/1",
                false,
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                null);
    }
}
