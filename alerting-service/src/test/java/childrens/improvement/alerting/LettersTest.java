package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.episode.ClosedBecause;
import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.message.Envelope;
import childrens.improvement.alerting.message.Flow;
import childrens.improvement.alerting.message.Letters;
import childrens.improvement.alerting.message.Owed;
import childrens.improvement.alerting.message.Percentage;
import childrens.improvement.alerting.message.Percentage.Figure;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.message.WeeklyLetter;
import childrens.improvement.alerting.message.WhyNow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages, in the words that are shipped. */
class LettersTest {

    private static final Letters LETTERS = new Letters(WordsFile.read(), "http://localhost:8081");
    private static final WeeklyLetter WEEKLY = new WeeklyLetter(WordsFile.read(), "http://localhost:8081");
    private static final Instant MON_2020_12_28_TO_TUE = Instant.parse("2020-12-29T08:00:00Z");
    private static final Envelope ENVELOPE = new Envelope(
            "[team manager, MASH]",
            List.of(
                    "this post manages the team that is responsible for it: MASH",
                    "this post manages the team that is responsible for it: MASH"),
            WhyNow.sentence(Hold.NONE, MON_2020_12_28_TO_TUE));

    @Test
    void one_thing_overdue_is_told_with_a_count_a_team_and_a_link() {
        Text text = LETTERS.overdue(ENVELOPE, List.of(owed("M004", "mash", "MASH", null)));
        assertThat(text.subject()).isEqualTo("Overdue: 1 decision on a contact, MASH");
        assertThat(text.body()).isEqualTo("""
                        For [team manager, MASH]

                        Overdue, that is not done in time and still owed:

                        MASH
                        - 1 decision on a contact
                        The list: http://localhost:8081/teams/mash/list

                        Why you: this post manages the team that is responsible for it: MASH.
                        Why now: it is told as soon as it is known.
                        Not sent, if: it had been recorded as done, or as no longer owed, before this message was written.
                        What happens next: one more message when it is done or no longer owed. Nothing else is sent about it.
                        """);
    }

    @Test
    void several_are_counted_by_team_and_measure() {
        Text text = LETTERS.summary(
                ENVELOPE,
                List.of(
                        owed("M003", "court-1", "Court Team 1", null),
                        owed("M001", "court-1", "Court Team 1", null),
                        owed("M003", "court-1", "Court Team 1", null),
                        owed("M003", null, "No team", null)));
        assertThat(text.subject()).isEqualTo("Overdue already: 4 of 2 kinds, 2 teams");
        assertThat(text.body()).contains("""
                        Court Team 1
                        - 1 visit to a looked-after child
                        - 2 child protection visits
                        The list: http://localhost:8081/teams/court-1/list

                        No team
                        - 1 child protection visit
                        The list: http://localhost:8081/teams/none/list
                        """);
    }

    @Test
    void several_of_one_kind_name_the_kind_in_the_subject() {
        List<Owed> two =
                List.of(owed("M003", "court-1", "Court Team 1", null), owed("M003", "court-1", "Court Team 1", null));
        assertThat(LETTERS.overdue(ENVELOPE, two).subject())
                .isEqualTo("Overdue: 2 child protection visits, Court Team 1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            MET_LATE,      '1 child protection visit: done, late'
            RECORDED_LATE, '1 child protection visit: done in time, recorded late'
            CEASED,        1 child protection visit: no longer owed
            VOIDED,        1 child protection visit: recorded in error
            """)
    void a_closing_says_why_it_is_overdue_no_longer(ClosedBecause because, String line) {
        Text text = LETTERS.settled(ENVELOPE, List.of(owed("M003", "court-1", "Court Team 1", because)));
        assertThat(text.subject()).isEqualTo("No longer overdue: 1 child protection visit, Court Team 1");
        assertThat(text.body()).contains("- " + line + "\n");
    }

    @Test
    void what_was_held_says_so_and_until_when() {
        assertThat(WhyNow.sentence(Hold.WORKING_TIME, MON_2020_12_28_TO_TUE))
                .isEqualTo(
                        "it came to be known outside working time and was held to 08:00 on Tuesday 29 December 2020.");
    }

    @Test
    void a_percentage_is_told_with_its_two_numbers_its_period_and_its_target() {
        Text text =
                WEEKLY.text(ENVELOPE, List.of(share("team:mash", "MASH", null), share("council", "the council", null)));
        assertThat(text.subject()).isEqualTo("Percentages this week: 2 not on target");
        assertThat(text.body()).contains("""
                        Decisions on contacts within 24 hours, MASH, from 1 April 2020
                        - not on target: 93 of 100 (93.0%); the target is at least 95%
                        The measure: http://localhost:8081/measures/M004?scope=team:mash
                        """);
    }

    @Test
    void what_was_out_of_reach_for_two_periods_is_shown_by_its_longest_waiting_and_its_flow() {
        Percentage shown = new Percentage(
                "M004",
                "council",
                "the council",
                LocalDate.of(2020, 4, 1),
                null,
                null,
                new Flow(
                        2500,
                        1908,
                        492,
                        60,
                        40,
                        Instant.parse("2020-05-12T08:30:00Z"),
                        Instant.parse("2020-09-30T16:00:00Z")),
                "out-of-reach");
        Text text = WEEKLY.text(ENVELOPE, List.of(share("team:mash", "MASH", null)), List.of(shown));
        assertThat(text.subject()).isEqualTo("Percentages this week: 1 not on target");
        assertThat(text.body()).contains("""
                        Out of reach in the two periods before this one, so no longer announced, only shown:

                        Decisions on contacts within 24 hours, the council, from 1 April 2020
                        - longest waiting: since 12 May 2020
                        - 2500 began in the period, 1908 were done in time, 492 were not; 60 are still to do in time, 40 are overdue (on 30 September 2020)
                        The measure: http://localhost:8081/measures/M004?scope=council
                        """);
    }

    @Test
    void a_percentage_that_is_on_target_again_says_so() {
        Text text = WEEKLY.text(ENVELOPE, List.of(share("council", "the council", ClosedBecause.RECOVERED)));
        assertThat(text.subject()).isEqualTo("Percentages this week: 0 not on target, 1 no longer");
        assertThat(text.body()).contains("- on target again; when last told: 93 of 100 (93.0%)");
    }

    @Test
    void how_bad_a_percentage_is_is_told_apart() {
        Text text = WEEKLY.text(
                ENVELOPE,
                List.of(
                        share("team:court-1", "Court Team 1", null),
                        share("team:lac-1", "Team 1", null).at("out-of-reach"),
                        share("team:mash", "MASH", null).at("at-risk"),
                        share("team:cwd", "Team 2", ClosedBecause.RECOVERED).at("at-risk")));
        assertThat(text.subject()).isEqualTo("Percentages this week: 2 not on target, 1 at risk, 1 no longer");
        assertThat(text.body())
                .contains(
                        "- not on target: 93 of 100 (93.0%); the target is at least 95%\n",
                        "- not on target: 93 of 100 (93.0%); the target is at least 95%; that can no longer be met in this"
                                + " period\n",
                        "- at risk: 93 of 100 (93.0%); the target is at least 95%; it meets its target now, and what is late"
                                + " already may take it off before the period ends\n",
                        "- no longer at risk; when last told: 93 of 100 (93.0%)");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            at-least,  95,   -,  '; the target is at least 95%'
            at-most,   20,   -,  '; the target is at most 20%'
            band,      18,   22, '; the target is from 18% to 22%'
            every-one, -,    -,  '; the target is every one'
            none-left, -,    -,  '; the target is none'
            direction, -,    -,  ''
            at-least,  92.5, -,  '; the target is at least 92.5%'
            """)
    void a_target_is_told_in_words(String kind, @Nullable BigDecimal value, @Nullable BigDecimal upper, String words) {
        Figure figure = new Figure(93, 100, new BigDecimal("93.0"), kind, value, upper);
        Percentage share = new Percentage("M004", "council", "the council", null, figure, null);
        assertThat(WEEKLY.text(ENVELOPE, List.of(share)).body()).contains("93 of 100 (93.0%)" + words + "\n");
    }

    @ParameterizedTest
    @EnumSource(ClosedBecause.class)
    void no_message_says_breach_or_miss_or_uses_the_abbreviations_of_the_trade(ClosedBecause because) {
        List<String> measures =
                List.of("M001", "M002", "M003", "M004", "M005", "M006", "M009", "M010", "M011", "M038", "M059");
        Stream<Text> texts = measures.stream()
                .flatMap(measure -> Stream.of(
                        LETTERS.overdue(ENVELOPE, List.of(owed(measure, "court-1", "Court Team 1", null))),
                        LETTERS.summary(ENVELOPE, List.of(owed(measure, "court-1", "Court Team 1", null))),
                        LETTERS.settled(ENVELOPE, List.of(owed(measure, "court-1", "Court Team 1", because))),
                        LETTERS.dueSoon(ENVELOPE, List.of(owed(measure, "court-1", "Court Team 1", null))),
                        LETTERS.escalated(
                                ENVELOPE,
                                List.of(owed(measure, "court-1", "Court Team 1", null)),
                                EnumSet.allOf(Hold.class)),
                        WEEKLY.text(
                                ENVELOPE,
                                List.of(new Percentage(measure, "council", "the council", null, null, because)))));
        assertThat(texts).allSatisfy(text -> {
            String words = (text.subject() + "\n" + text.body()).toLowerCase(Locale.ROOT);
            assertThat(words).doesNotContainPattern("breach|missed|may be|allowance|budget|burn|failed|siblings");
            assertThat(words).doesNotContainPattern("\\b(lac|cin|cpp|nfa|rhi|cla)\\b");
        });
    }

    private static Owed owed(String measure, @Nullable String team, String name, @Nullable ClosedBecause because) {
        return new Owed(measure, team, name, because);
    }

    private static Percentage share(String scope, String name, @Nullable ClosedBecause because) {
        Figure figure = new Figure(93, 100, new BigDecimal("93.0"), "at-least", BigDecimal.valueOf(95), null);
        return new Percentage("M004", scope, name, LocalDate.of(2020, 4, 1), figure, because);
    }
}
