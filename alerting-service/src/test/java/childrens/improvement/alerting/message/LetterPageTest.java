package childrens.improvement.alerting.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A message as a page. */
class LetterPageTest {

    private static final String PAGE = LetterPage.of(new Text("Overdue: 2 visits & more", """
            For [team manager, <Court Team 1>]

            Court Team 1
            - 2 visits to children
            - 1 review
            The list: http://localhost:8083/teams/court-1/list?a=1&b="x"

            Why you: this post manages the team.
            What happens next: nothing.
            """));

    @Test
    void the_same_words_stand_in_paragraphs_and_lists() {
        assertThat(PAGE)
                .contains("<h1 style=\"font-size:22px\">Overdue: 2 visits &amp; more</h1>")
                .contains("<p>Court Team 1</p><ul><li>2 visits to children</li><li>1 review</li></ul><p>The list: ")
                .contains(">Why you: this post manages the team.</p>")
                .endsWith("</body></html>");
    }

    @Test
    void what_a_name_holds_is_text_and_never_markup() {
        assertThat(PAGE).contains("[team manager, &lt;Court Team 1&gt;]").doesNotContain("<Court");
    }

    @Test
    void addresses_are_links_and_end_before_a_quotation_mark() {
        assertThat(PAGE)
                .contains("href=\"http://localhost:8083/teams/court-1/list?a=1&amp;b=\">"
                        + "http://localhost:8083/teams/court-1/list?a=1&amp;b=</a>&quot;x&quot;</p>");
    }
}
