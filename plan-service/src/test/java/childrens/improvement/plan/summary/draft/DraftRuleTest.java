package childrens.improvement.plan.summary.draft;

import static childrens.improvement.plan.figure.HandMade.count;
import static childrens.improvement.plan.figure.HandMade.measure;
import static childrens.improvement.plan.figure.HandMade.parts;
import static childrens.improvement.plan.figure.HandMade.rated;
import static childrens.improvement.plan.figure.HandMade.share;
import static childrens.improvement.plan.figure.HandMade.travel;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.plan.figure.DirectionOfTravel;
import childrens.improvement.plan.figure.HandMade;
import childrens.improvement.plan.figure.MeasureFigure;
import childrens.improvement.plan.figure.Rating;
import childrens.improvement.plan.figure.Reading;
import childrens.improvement.plan.figure.Travel;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftRuleTest {

    private static final String VISITS = "Looked after child (LAC) visits will be completed to timescale. Target 95%";

    @Test
    void what_is_on_target_is_going_well_and_says_who_still_waits() {
        MeasureFigure visits = measure(
                "M001",
                VISITS,
                share("M001", "480", "500", "96.0", 2),
                share("M001", "470", "500", "94.0", 0),
                Rating.GREEN,
                travel(DirectionOfTravel.IMPROVED));

        assertThat(draft(visits).goingWell())
                .extracting(Sentence::text)
                .containsExactly("Looked after child visits will be completed to timescale: 96.0% (480 of 500) from"
                        + " 1 July 2020 to 30 September 2020, on target; better than 94.0% in the period before;"
                        + " 2 are still owed and late, the longest since 3 August 2020.");
        assertThat(draft(visits).worriedAbout()).isEmpty();
    }

    @Test
    void what_is_red_or_worse_than_before_is_a_worry() {
        Draft draft = draft(
                measure("M001", "Visits", share("M001", "1", "5", "20.0", 0), null, Rating.RED, same()),
                measure(
                        "M002",
                        "Reviews",
                        share("M002", "9", "10", "90.0", 1),
                        null,
                        Rating.AMBER,
                        travel(DirectionOfTravel.WORSENED)));

        assertThat(draft.worriedAbout())
                .extracting(Sentence::id)
                .containsExactly("worriedAbout/M001", "worriedAbout/M002");
        assertThat(draft.worriedAbout().get(0).text())
                .contains("20.0% (1 of 5)")
                .contains("off target");
    }

    @Test
    void what_is_near_the_target_and_the_same_as_before_is_in_neither_list() {
        Draft draft = draft(measure("M001", "Visits", share("M001", "9", "10", "90.0", 0), null, Rating.AMBER, same()));

        assertThat(draft.all()).isEmpty();
    }

    @Test
    void every_number_is_linked_to_its_reading_at_its_place() {
        Sentence sentence = draft(measure(
                        "M001",
                        VISITS,
                        share("M001", "480", "500", "96.0", 2),
                        share("M001", "470", "500", "94.0", 0),
                        Rating.GREEN,
                        travel(DirectionOfTravel.IMPROVED)))
                .goingWell()
                .get(0);

        assertThat(sentence.numbers())
                .extracting(NumberLink::text)
                .containsExactly("96.0%", "480", "500", "94.0%", "2");
        assertThat(sentence.numbers()).allSatisfy(link -> {
            assertThat(sentence.text().substring(link.start(), link.end())).isEqualTo(link.text());
            assertThat(link.measure()).isEqualTo("M001");
            assertThat(link.scope()).isEqualTo("council");
            assertThat(link.window()).isEqualTo("quarter");
            assertThat(link.knownAt()).isEqualTo(HandMade.KNOWN);
        });
    }

    @Test
    void counts_and_distributions_are_told_as_what_they_are() {
        Draft draft = draft(
                measure("M047", "Life story books outstanding", count("M047", "0"), null, Rating.GREEN, same()),
                measure(
                        "M092",
                        "Audits",
                        parts(
                                "M092",
                                new Reading.Part("good", 41, new BigDecimal("41")),
                                new Reading.Part("requires-improvement", 59, new BigDecimal("59"))),
                        null,
                        Rating.RED,
                        same()));

        assertThat(draft.all())
                .extracting(Sentence::text)
                .containsExactly(
                        "Life story books outstanding: 0 on 30 September 2020, on target.",
                        "Audits: 41% good, 59% requires improvement from 1 July 2020 to 30 September 2020, off target.");
    }

    @Test
    void a_measure_is_told_once_and_one_without_a_number_not_at_all() {
        Reading reading = share("M001", "480", "500", "96.0", 0);
        Draft draft = draft(
                measure("M001", "Visits", reading, null, Rating.GREEN, same()),
                measure("M001", "Visits again", reading, null, Rating.GREEN, same()),
                measure("M091", "Signs of safety", parts("M091"), null, Rating.GREEN, same()));

        assertThat(draft.all()).extracting(Sentence::id).containsExactly("goingWell/M001");
    }

    @Test
    void no_abbreviation_and_no_target_stand_in_the_words() {
        assertThat(List.of(
                        Subject.of("Child in need (CIN) visits will be completed to timescale. Target of 95%"),
                        Subject.of("95% of 1st LAC reviews held within timescale"),
                        Subject.of("Reduction of S47 that are NFA."),
                        Subject.of("LAC reviews will take place within target timescales 90%")))
                .containsExactly(
                        "Child in need visits will be completed to timescale",
                        "95% of 1st looked after children reviews held within timescale",
                        "Reduction of section 47 enquiries that are without further action",
                        "Looked after children reviews will take place within target timescales 90%");
    }

    private static Draft draft(MeasureFigure... measures) {
        return DraftRule.of(HandMade.quarter(rated(Rating.GREEN), same(), measures));
    }

    private static Travel same() {
        return travel(DirectionOfTravel.SAME);
    }
}
