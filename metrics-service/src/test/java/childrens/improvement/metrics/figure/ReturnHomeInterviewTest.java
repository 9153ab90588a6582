package childrens.improvement.metrics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.definition.DefinitionsFixture;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * September 2020 as the plan's own records have it (lines 136 and 145): 31 episodes of 22 children; 9 interviewed in
 * time, 4 late, 2 refused, 7 living outside the county with none.
 */
class ReturnHomeInterviewTest {

    private static final Moment EVENING = Moment.endOf(LocalDate.of(2020, 9, 30));

    private static List<Events> september() {
        List<Events> children = new ArrayList<>();
        for (int child = 1; child <= 22; child++) {
            Events events = Events.ofChild("child-" + child);
            boolean outside = child > 15;
            found(events, "a", outside);
            if (child <= 9) {
                events.with("return-home-interview.completed", "2020-09-04T12:00:00+01:00", "episode", "a");
            } else if (child <= 13) {
                events.with("return-home-interview.completed", "2020-09-14T12:00:00+01:00", "episode", "a");
            } else if (child <= 15) {
                events.with("return-home-interview.declined", "2020-09-04T12:00:00+01:00", "episode", "a");
            }
            children.add(events);
        }
        return children;
    }

    private static void found(Events events, String episode, boolean outside) {
        events.with(
                "missing.found",
                "2020-09-03T12:00:00+01:00",
                "episode",
                episode,
                "hostAuthority",
                outside ? "E10000034" : Events.HEREFORDSHIRE);
    }

    private static Share reading(List<Events> children, String variant) {
        MeasureDefinition measure = DefinitionsFixture.measure("M010");
        MeasureDefinition.Variant chosen = measure.variants().stream()
                .filter(each -> variant.equals(each.name()))
                .findFirst()
                .orElseThrow();
        Question question =
                new Question(Basis.DECIDED, WindowKind.MONTH.endingOn(EVENING.day()), EVENING, chosen.byChild());
        List<Judged> rows = children.stream()
                .flatMap(child -> child.derive("2020-12-01").stream())
                .filter(row -> row.measure().equals("M010") && row.rowSet().equals(chosen.rows()))
                .flatMap(row -> Judged.of(row, EVENING).stream())
                .toList();
        return Figure.count(rows, question, row -> true, row -> true).share();
    }

    @ParameterizedTest
    @CsvSource({
        "received-by-child, 9, 22, 40.9",
        "received-by-child-without-refusals, 9, 20, 45.0",
        "received-by-child-without-refusals-and-outside, 9, 13, 69.2",
        "offered-by-child, 11, 22, 50.0"
    })
    void each_reading_of_the_41_per_cent_is_the_golden_one(
            String variant, int numerator, int denominator, BigDecimal percent) {
        Share share = reading(september(), variant);

        assertThat(share).isEqualTo(new Share(numerator, denominator));
        assertThat(share.percent()).contains(percent);
    }

    @Test
    void by_episode_all_31_are_counted() {
        List<Events> children = september();
        for (int further = 0; further < 9; further++) {
            children.get(13 + further)
                    .with("missing.found", "2020-09-10T12:00:00+01:00", "episode", "c", "hostAuthority", "E10000034");
        }

        assertThat(reading(children, "received-by-episode")).isEqualTo(new Share(9, 31));
        assertThat(reading(children, "received-by-child")).isEqualTo(new Share(9, 22));
    }

    @Test
    void one_interview_covers_several_episodes_only_when_it_is_recorded_so() {
        Events child = Events.ofChild("child-1")
                .with("missing.found", "2020-09-03T12:00:00+01:00", "episode", "a")
                .with("missing.found", "2020-09-04T12:00:00+01:00", "episode", "b")
                .with("return-home-interview.completed", "2020-09-05T12:00:00+01:00", "episodes", List.of("a", "b"));

        assertThat(reading(List.of(child), "received-by-episode")).isEqualTo(new Share(2, 2));
    }

    @Test
    void a_child_with_one_interview_in_time_and_one_missed_is_missed() {
        Events child = Events.ofChild("child-1")
                .with("missing.found", "2020-09-03T12:00:00+01:00", "episode", "a")
                .with("missing.found", "2020-09-13T12:00:00+01:00", "episode", "b")
                .with("return-home-interview.completed", "2020-09-04T12:00:00+01:00", "episode", "a");

        assertThat(reading(List.of(child), "received-by-child")).isEqualTo(new Share(0, 1));
    }

    @Test
    void a_declined_interview_is_not_met_and_nothing_that_is_still_to_be_done() {
        Events child = Events.ofChild("child-1")
                .with("missing.found", "2020-09-03T12:00:00+01:00", "episode", "a")
                .with("return-home-interview.declined", "2020-09-04T12:00:00+01:00", "episode", "a");

        assertThat(child.obligations("M010", "2020-12-01"))
                .singleElement()
                .satisfies(row -> assertThat(Judged.of(row, EVENING)).hasValueSatisfying(judged -> {
                    assertThat(judged.outcome()).isEqualTo(Outcome.MISSED);
                    assertThat(judged.open()).isFalse();
                }));
    }

    @Test
    void a_child_of_another_authority_is_not_counted() {
        Events child = Events.ofChild("child-1")
                .with(
                        "missing.found",
                        "2020-09-03T12:00:00+01:00",
                        "episode",
                        "a",
                        "responsibleAuthority",
                        "E10000034");

        assertThat(reading(List.of(child), "received-by-episode")).isEqualTo(new Share(0, 0));
    }
}
