package childrens.improvement.metrics.edgecase;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.figure.Basis;
import childrens.improvement.metrics.figure.Figure;
import childrens.improvement.metrics.figure.Judged;
import childrens.improvement.metrics.figure.Moment;
import childrens.improvement.metrics.figure.Question;
import childrens.improvement.metrics.figure.Rating;
import childrens.improvement.metrics.figure.Reckoning;
import childrens.improvement.metrics.figure.TargetVersion;
import childrens.improvement.metrics.obligation.Events;
import childrens.improvement.metrics.timeliness.Share;
import childrens.improvement.metrics.timeliness.WindowKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What percentages hide: nothing, what is not over, what is closed to look better, small numbers. */
class FigureEdgeCasesTest {

    private static Events contact(String name, String received, String decided) {
        Events events = Events.ofChild(name).with("contact.received", received + "T09:00:00Z", "contact", "c1");
        return decided.isEmpty() ? events : events.with("contact.decided", decided + "T10:00:00Z", "contact", "c1");
    }

    private static Figure figure(String measure, Basis basis, WindowKind window, String day, Events... children) {
        Moment moment = Moment.endOf(LocalDate.parse(day));
        List<Judged> rows = Arrays.stream(children)
                .flatMap(each -> each.obligations(measure, "2021-12-31").stream())
                .flatMap(row -> Judged.of(row, moment).stream())
                .toList();
        Question question = new Question(basis, window.endingOn(LocalDate.parse(day)), moment, false);
        return Figure.count(rows, question, row -> true, row -> true);
    }

    private static TargetVersion target(String kind, String value, String upper) {
        return new TargetVersion(
                kind,
                new BigDecimal(value),
                upper.isEmpty() ? null : new BigDecimal(upper),
                new BigDecimal("5"),
                null,
                null,
                "agreed");
    }

    @Test
    void case_20_what_is_not_due_yet_is_neither_a_failure_nor_a_success() {
        Events recent = Events.ofChild("recent").with("section47.started", "2020-09-25", "enquiry", "q1");
        Events over = Events.ofChild("over").with("section47.started", "2020-09-01", "enquiry", "q1");

        Figure figure = figure("M049", Basis.DECIDED, WindowKind.QUARTER, "2020-09-30", recent, over);

        assertThat(figure.share()).isEqualTo(new Share(0, 1));
        assertThat(figure.pending()).isEqualTo(1);
        assertThat(figure.overdue()).isEqualTo(1);
    }

    @Test
    void case_21_clearing_old_assessments_lowers_a_figure_of_what_was_done_and_not_ours_and_the_oldest_is_shown() {
        Events inTime = contact("in-time", "2020-09-28", "2020-09-28");
        Events old = contact("old", "2020-06-01", "");
        Events cleared = contact("old", "2020-06-01", "2020-09-29");

        assertThat(figure("M004", Basis.COMPLETED, WindowKind.MONTH, "2020-09-30", inTime, old)
                        .share())
                .isEqualTo(new Share(1, 1));
        assertThat(figure("M004", Basis.COMPLETED, WindowKind.MONTH, "2020-09-30", inTime, cleared)
                        .share())
                .isEqualTo(new Share(1, 2));
        assertThat(figure("M004", Basis.DECIDED, WindowKind.YTD, "2020-09-30", inTime, old))
                .satisfies(open -> {
                    assertThat(open.share()).isEqualTo(new Share(1, 2));
                    assertThat(open.oldestOpen()).isEqualTo(Instant.parse("2020-06-01T09:00:00Z"));
                });
        assertThat(figure("M004", Basis.DECIDED, WindowKind.YTD, "2020-09-30", inTime, cleared)
                        .share())
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void case_22_the_same_rows_are_another_figure_in_each_window_and_the_year_begins_in_april() {
        Events[] children = {
            contact("march", "2020-03-30", "2020-03-30"),
            contact("april", "2020-04-02", ""),
            contact("august", "2020-08-03", "2020-08-03"),
            contact("september", "2020-09-25", "2020-09-25")
        };

        assertThat(shareIn(WindowKind.YTD, "2020-09-30", children)).isEqualTo(new Share(2, 3));
        assertThat(shareIn(WindowKind.QUARTER, "2020-09-30", children)).isEqualTo(new Share(2, 2));
        assertThat(shareIn(WindowKind.ROLLING_365, "2020-09-30", children)).isEqualTo(new Share(3, 4));
        assertThat(shareIn(WindowKind.YTD, "2021-04-01", children)).isEqualTo(new Share(0, 0));
    }

    private static Share shareIn(WindowKind window, String day, Events... children) {
        return figure("M004", Basis.DECIDED, window, day, children).share();
    }

    @Test
    void case_23_nothing_of_nothing_has_no_value_and_no_rating() {
        Share nothing = new Share(0, 0);

        assertThat(nothing.percent()).isEmpty();
        assertThat(nothing.interval()).isEmpty();
        assertThat(Rating.of(nothing, target("at-least", "95", ""))).isEqualTo(Rating.NOT_RATED);
        assertThat(Reckoning.of("M004").shareAt("2020-09-30")).isEqualTo("0 of 0");
    }

    @Test
    void case_24_a_figure_that_is_shown_as_95_is_below_95_when_it_is() {
        Share almost = new Share(9496, 10000);

        assertThat(almost.percent()).contains(new BigDecimal("95.0"));
        assertThat(Rating.of(almost, target("at-least", "95", ""))).isEqualTo(Rating.AMBER);
        assertThat(Rating.of(new Share(19, 20), target("at-least", "95", ""))).isEqualTo(Rating.GREEN);
        assertThat(List.of(new Share(1, 3), new Share(1, 3), new Share(1, 3)).stream()
                        .map(part -> part.percent().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("99.9");
    }

    @Test
    void case_30_more_is_better_less_is_better_or_within_the_band_is_by_the_target() {
        assertThat(Rating.of(new BigDecimal("96"), target("at-least", "95", "")))
                .isEqualTo(Rating.GREEN);
        assertThat(Rating.of(new BigDecimal("96"), target("at-most", "5", ""))).isEqualTo(Rating.RED);
        assertThat(Rating.of(new BigDecimal("145"), target("band", "140", "150")))
                .isEqualTo(Rating.GREEN);
        assertThat(Rating.of(new BigDecimal("160"), target("band", "140", "150")))
                .isEqualTo(Rating.RED);
        assertThat(Rating.of(new BigDecimal("120"), target("band", "140", "150")))
                .isEqualTo(Rating.RED);
    }
}
