package childrens.improvement.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.message.Envelope;
import childrens.improvement.alerting.message.ListCounts;
import childrens.improvement.alerting.message.ListCounts.Count;
import childrens.improvement.alerting.message.ListLetter;
import childrens.improvement.alerting.message.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListLetterTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 9, 14);
    private static final Instant NEXT = Instant.parse("2020-09-15T06:30:00Z");
    private static final Envelope ENVELOPE = new Envelope(
            "[team manager, Court Team 1]", List.of("this post manages the team"), "it is the morning's list.");

    @Test
    void one_list_is_its_counts_and_a_link() {
        Text text = ListLetter.text(ENVELOPE, List.of(list("The day's list: Court Team 1", 0, 3)), MONDAY, NEXT);
        assertThat(text.subject()).isEqualTo("The day's list: Court Team 1, Monday 14 September");
        assertThat(text.body()).isEqualTo("""
                For [team manager, Court Team 1]

                The day's list: Court Team 1
                - Missing now: none
                - Overdue: 3
                The list: http://pages/1

                Why you: this post manages the team.
                Why now: it is the morning's list.
                Not sent, if: another held your post today, or you had switched off the messages of a list that may be.
                What happens next: the next list comes at 07:30 on Tuesday 15 September.
                """);
    }

    @Test
    void a_list_with_nothing_in_it_is_sent_and_says_so() {
        Text text = ListLetter.text(ENVELOPE, List.of(list("The day's list", 0, 0)), MONDAY, NEXT);
        assertThat(text.body()).contains("Nothing stands in it today.").doesNotContain("Overdue");
        assertThat(text.html()).contains("Nothing stands in it today.");
    }

    @Test
    void several_lists_of_a_morning_are_one_message() {
        Text text = ListLetter.text(
                ENVELOPE, List.of(list("The day's list", 1, 2), list("The scorecard", 0, 1)), MONDAY, NEXT);
        assertThat(text.subject()).isEqualTo("The day's list, Monday 14 September, and 1 more");
        assertThat(text.body())
                .contains("The day's list\n- Missing now: 1")
                .contains("The scorecard\n- Missing now: none");
    }

    @Test
    void the_html_says_the_same_and_escapes_it() {
        ListCounts list =
                new ListCounts("A <list>", "http://pages/1", "Made late.", List.of(new Count("Over & due", 3)));
        Text text = ListLetter.text(ENVELOPE, List.of(list), MONDAY, NEXT);
        assertThat(text.html())
                .contains("<h2 ")
                .contains("A &lt;list&gt;")
                .contains("Over &amp; due")
                .contains("<strong>3</strong>")
                .contains("href=\"http://pages/1\"")
                .contains("Made late.")
                .contains("Why you: this post manages the team.");
    }

    private static ListCounts list(String title, long missing, long overdue) {
        return new ListCounts(
                title, "http://pages/1", "", List.of(new Count("Missing now", missing), new Count("Overdue", overdue)));
    }
}
