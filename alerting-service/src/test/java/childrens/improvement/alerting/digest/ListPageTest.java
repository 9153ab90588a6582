package childrens.improvement.alerting.digest;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.digest.ListContent.Document;
import childrens.improvement.alerting.digest.ListPage.Heading;
import childrens.improvement.alerting.message.Words;
import childrens.improvement.alerting.message.Words.Phrase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListPageTest {

    private static final Heading HEADING = new Heading(
            "The day's list: Court Team 1",
            Instant.parse("2020-09-14T06:30:00Z"),
            Instant.parse("2020-09-11T06:30:00Z"),
            Instant.parse("2020-09-15T06:30:00Z"));

    private final ListPage pages =
            new ListPage(new Words(Map.of("M003", new Phrase("child protection visit", "visits", "Visits"))));

    @Test
    void an_empty_part_is_one_line() {
        assertThat(page(content("{\"id\": \"missing\", \"title\": \"Missing now\", \"entries\": [], \"figures\": []}")))
                .contains("<h2>Missing now: <span class=\"none\">None</span></h2>")
                .doesNotContain("<table>");
    }

    @Test
    void a_row_has_the_number_to_type_the_days_since_the_child_was_seen_the_note_and_the_planned_date() {
        String page = page(content(block(entry(null, row("o-1", "c-1", "C/1234")))));
        assertThat(page)
                .contains("<a href=\"https://case-system.example/records/1234\">C/1234</a>")
                .contains("Child protection visit")
                .contains("Sat 12 Sep <strong>overdue</strong>")
                .contains("18 days ago")
                .contains("child unavailable: away &lt;until&gt; Friday; planned for Thu 17 Sep");
    }

    @Test
    void brothers_and_sisters_stand_as_one_entry_each_with_its_own_state() {
        String page = page(content(block(entry("\"h-1\"", row("o-1", "c-1", "C/1") + "," + row("o-2", "c-2", "C/2")))));
        assertThat(page).containsOnlyOnce("Brothers and sisters").containsOnlyOnce("<tbody");
        assertThat(page).contains(">C/1</a>").contains(">C/2</a>");
    }

    @Test
    void two_duties_to_one_child_are_not_brothers_and_sisters() {
        assertThat(page(content(block(entry("\"h-1\"", row("o-1", "c-1", "C/1") + "," + row("o-2", "c-1", "C/1"))))))
                .doesNotContain("Brothers and sisters");
    }

    @Test
    void what_is_due_within_hours_shows_the_hour() {
        String row = row("o-1", "c-1", "C/1").replace("2020-09-13T00:00:00+01:00", "2020-09-14T15:20:00+01:00");
        assertThat(page(content(block(entry(null, row))))).contains("<td class=\"by\">Mon 14 Sep, 15:20</td>");
    }

    @Test
    void what_changed_comes_first_and_a_late_list_says_so() {
        String page = pages.write(HEADING, ListContent.of(content("")), Instant.parse("2020-09-14T08:40:00Z"));
        assertThat(page)
                .contains("As of Monday 14 September 2020, 07:30. The next one: Tuesday 15 September 2020, 07:30.")
                .contains("Made late, Monday 14 September 2020, 09:40")
                .contains("<h2>Changed since the last list, Friday 11 September 2020, 07:30</h2>")
                .contains("<li><strong>2</strong> new to the team</li>");
    }

    @Test
    void a_figure_shows_its_two_whole_numbers() {
        String figure = """
                {"id": "f", "title": "Assessments", "entries": [], "count": 1, "figures": [{"measure": "M038",
                 "title": "Assessments within 45 working days", "reading": {"numerator": 93, "denominator": 100,
                 "percent": 93.0, "target": {"kind": "at-least", "value": 95}}}]}
                """;
        assertThat(page(content(figure)))
                .contains("<td>Assessments within 45 working days</td><td>93 of 100 (93.0%)</td><td>at least 95%</td>");
    }

    @Test
    void a_link_that_is_no_web_address_is_not_one() {
        String row =
                row("o-1", "c-1", "C/1").replace("https://case-system.example/records/1234", "javascript:alert(1)");
        assertThat(page(content(block(entry(null, row)))))
                .doesNotContain("javascript")
                .contains("C/1");
    }

    @Test
    void a_saved_page_leaves_out_the_rows_that_are_shown_no_more_and_nothing_else() {
        JsonNode content =
                content(block(entry(null, row("o-1", "c-1", "C/1")) + "," + entry(null, row("o-2", "c-2", "C/2"))));
        String page = page(content);
        String left = SavedPage.without(List.of("o-1"), page);
        assertThat(left).doesNotContain("C/1").contains("C/2");
        assertThat(page).hasSizeGreaterThan(left.length());
        assertThat(SavedPage.without(List.of("o-9"), page)).isEqualTo(page);
        SavedPage.remove(Set.of("o-1"), content);
        assertThat(content.at("/blocks/0/entries")).hasSize(1);
        assertThat(content.toString()).doesNotContain("C/1").contains("C/2");
    }

    @Test
    void a_line_about_a_child_of_whom_nothing_is_owed_can_be_left_out_too() {
        String line = "{\"id\": null, \"subject\": \"c-7\", \"why\": \"missing since Friday\"}";
        JsonNode content = content(block(entry(null, row("o-1", "c-1", "C/1")) + "," + entry(null, line)));
        assertThat(ListContent.of(content).rows()).extracting(ListRow::id).containsExactly("o-1", "line-1");
        String page = page(content);
        assertThat(page).contains("c-7").contains("missing since Friday");
        assertThat(SavedPage.without(List.of("line-1"), page))
                .doesNotContain("c-7")
                .contains("C/1");
        SavedPage.remove(Set.of("line-1"), content);
        assertThat(content.toString()).doesNotContain("c-7").contains("C/1");
    }

    @Test
    void what_has_no_words_of_its_own_is_called_by_its_title() {
        String row = row("o-1", "c-1", "C/1").replace("\"M003\"", "\"M061\", \"title\": \"Core groups held\"");
        assertThat(page(content(block(entry(null, row))))).contains("<td>Core groups held</td>");
    }

    @Test
    void documents_of_the_plan_stand_below_with_their_counts() {
        ListContent content = new ListContent(
                "",
                List.of(),
                List.of(),
                0,
                List.of(new Document("Report of the plan", "http://plan/report?quarter=Q2", "measures: 3 green")));
        assertThat(pages.write(HEADING, content, null))
                .contains(
                        "<li><a href=\"http://plan/report?quarter=Q2\">Report of the plan</a>: measures: 3 green</li>");
    }

    private String page(JsonNode content) {
        return pages.write(HEADING, ListContent.of(content), null);
    }

    private static JsonNode content(String blocks) {
        try {
            return new ObjectMapper().readTree("""
                    {"kind": "daily", "changed": [{"text": "new to the team", "count": 2}], "blocks": [%s]}
                    """.formatted(blocks));
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String block(String entries) {
        return "{\"id\": \"overdue\", \"title\": \"Overdue\", \"count\": 1, \"figures\": [], \"entries\": [" + entries
                + "]}";
    }

    private static String entry(@Nullable String group, String rows) {
        return "{\"group\": " + group + ", \"rows\": [" + rows + "]}";
    }

    private static String row(String id, String subject, String reference) {
        return """
               {"id": "%s", "measure": "M003", "subject": "%s", "reference": "%s",
                "link": "https://case-system.example/records/1234", "worker": "w-1",
                "dueBefore": "2020-09-13T00:00:00+01:00", "daysSinceLastSeen": 18, "plannedFor": "2020-09-17",
                "note": {"reason": "child-unavailable", "text": "away <until> Friday"}}
               """.formatted(id, subject, reference);
    }
}
