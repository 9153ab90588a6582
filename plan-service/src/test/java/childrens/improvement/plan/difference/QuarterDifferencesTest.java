package childrens.improvement.plan.difference;

import static childrens.improvement.plan.figure.HandMade.measure;
import static childrens.improvement.plan.figure.HandMade.quarter;
import static childrens.improvement.plan.figure.HandMade.rated;
import static childrens.improvement.plan.figure.HandMade.share;
import static childrens.improvement.plan.figure.HandMade.travel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.plan.dated.Holder;
import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Post;
import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.QuarterFigures;
import childrens.improvement.plan.figure.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How two quarters differ. */
class QuarterDifferencesTest {

    private static final Organisation NOBODY = new Organisation(List.of(), List.of(), List.of(), List.of());

    @Test
    void ratings_directions_and_counts_of_two_quarters_are_compared() {
        QuarterFigures before = figures(Rating.AMBER, DirectionOfTravel.SAME, "460");
        QuarterFigures after = figures(Rating.GREEN, DirectionOfTravel.IMPROVED, "480");

        assertThat(QuarterDifferences.of(before, before, List.of(), NOBODY)).isEmpty();
        assertThat(QuarterDifferences.of(before, after, List.of(), NOBODY))
                .extracting(Difference::kind, Difference::where)
                .containsExactly(
                        tuple("rating-changed", "2020-21"),
                        tuple("rating-changed", "priority/1"),
                        tuple("rating-changed", "P1-O01"),
                        tuple("direction-changed", "P1-O01"),
                        tuple("value-changed", "M001"),
                        tuple("rating-changed", "M001"),
                        tuple("direction-changed", "M001"));
        assertThat(QuarterDifferences.of(before, after, List.of(), NOBODY))
                .filteredOn(difference -> difference.kind().equals("value-changed"))
                .extracting(Difference::before, Difference::after)
                .containsExactly(tuple("460 of 500", "480 of 500"));
    }

    @Test
    void targets_and_holders_are_those_of_the_days_of_the_quarters() {
        LocalDate before = LocalDate.of(2020, 6, 30);
        LocalDate after = LocalDate.of(2020, 9, 30);
        LocalDate change = LocalDate.of(2020, 8, 1);
        Target target = new Target(
                "M001",
                List.of(),
                "director",
                false,
                List.of(version(90, LocalDate.of(2010, 1, 1), change), version(95, change, null)),
                List.of(),
                List.of());
        Organisation organisation = new Organisation(
                List.of(),
                List.of(),
                List.of(new Post("director", List.of())),
                List.of(held("one", LocalDate.of(2010, 1, 1), change), held("two", change, null)));

        assertThat(DatedDifferences.targets(before, after, List.of(target)))
                .containsExactly(new Difference("target-moved", "M001", null, "at least 90", "at least 95"));
        assertThat(DatedDifferences.holders(before, after, organisation))
                .containsExactly(new Difference("lead-changed", "director", null, "one", "two"));
        assertThat(DatedDifferences.targets(after, after, List.of(target))).isEmpty();
        assertThat(DatedDifferences.holders(after, after, organisation)).isEmpty();
    }

    private static Target.TargetVersion version(int value, LocalDate from, @Nullable LocalDate until) {
        return new Target.TargetVersion(
                "at-least",
                BigDecimal.valueOf(value),
                null,
                null,
                null,
                BigDecimal.valueOf(5),
                true,
                from,
                until,
                "agreed",
                "source line 95");
    }

    private static Holder held(String holder, LocalDate from, @Nullable LocalDate until) {
        return new Holder(
                "holder-" + holder,
                List.of(new Holder.HolderVersion(from, until, "director", holder, "director@council.example")));
    }

    private static QuarterFigures figures(Rating rating, DirectionOfTravel direction, String inTime) {
        return quarter(
                rated(rating),
                travel(direction),
                measure("M001", "Visits", share("M001", inTime, "500", "92.0", 0), null, rating, travel(direction)));
    }
}
