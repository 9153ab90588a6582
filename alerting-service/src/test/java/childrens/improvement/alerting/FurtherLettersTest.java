package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.Due.Hold;
import childrens.improvement.alerting.message.Activity;
import childrens.improvement.alerting.message.ActivityLetter;
import childrens.improvement.alerting.message.Envelope;
import childrens.improvement.alerting.message.FeedLetter;
import childrens.improvement.alerting.message.Letters;
import childrens.improvement.alerting.message.Owed;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.message.WhyNow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The messages to a further post, about activities, and about a case system that says nothing. */
class FurtherLettersTest {

    private static final Letters LETTERS = new Letters(WordsFile.read(), "http://localhost:8081");
    private static final Envelope ENVELOPE = new Envelope(
            "[team manager, MASH]",
            List.of("this post manages the team that is responsible for it: MASH"),
            WhyNow.sentence(Hold.NONE, Instant.parse("2020-12-29T08:00:00Z")));

    @Test
    void a_note_would_have_kept_what_is_only_late_from_the_further_post_and_nothing_else() {
        assertThat(escalated(Hold.LATE))
                .contains("Not sent, if: it had been recorded as done")
                .contains("a note had said");
        assertThat(escalated(Hold.UNSEEN))
                .contains("Not sent, if: a visit that saw the child had been recorded")
                .doesNotContain("a note");
        assertThat(escalated(Hold.UNDELIVERED))
                .contains("Not sent, if: the message to the other post had been delivered")
                .doesNotContain("a note");
    }

    @Test
    void a_case_system_that_says_nothing_has_words_of_its_own() {
        Text silent = FeedLetter.silent(ENVELOPE);
        Text back = FeedLetter.heardAgain(ENVELOPE);

        assertThat(silent.subject()).isEqualTo("Nothing is heard from the case system");
        assertThat(back.subject()).isEqualTo("The case system is heard again");
        assertThat(List.of(silent, back)).allSatisfy(text -> assertThat(text.body())
                .startsWith("For [team manager, MASH]")
                .contains("Why you: ", "Why now: ", "Not sent, if: ", "What happens next: ")
                .doesNotContain("/teams/", "note", "done in time", "may be", "missed"));
    }

    @Test
    void what_has_to_be_done_and_what_was_not_are_told_in_counts_of_the_council() {
        Text text = new ActivityLetter(WordsFile.read(), "http://localhost:8081")
                .text(
                        ENVELOPE,
                        List.of(
                                new Activity("M055", true, 11, 3, LocalDate.of(2020, 9, 30)),
                                new Activity("M020", false, 0, 1, LocalDate.of(2020, 8, 31))));
        assertThat(text.subject())
                .isEqualTo("Still to be done: 3 group supervisions of teams; not done in time:"
                        + " 1 monthly meeting with the support provider");
        assertThat(text.body()).contains("""
                        Still to be done:
                        - 3 group supervisions of teams, at the latest on Wednesday 30 September 2020 (11 of 14 done)
                          The measure: http://localhost:8081/measures/M055

                        Not done in time:
                        - 1 monthly meeting with the support provider, at the latest on Monday 31 August 2020 (0 of 1 done)
                          The measure: http://localhost:8081/measures/M020
                        """);
    }

    private static String escalated(Hold hold) {
        return LETTERS.escalated(ENVELOPE, List.of(new Owed("M003", "court-1", "Court Team 1", null)), Set.of(hold))
                .body();
    }
}
