package childrens.improvement.metrics.change;

import static childrens.improvement.metrics.change.Changes.adopt;
import static childrens.improvement.metrics.change.Changes.giveBack;
import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which rows a change judges: what its policy says, and a holiday what is open when it is proclaimed. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ChangePolicyComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    @Test
    void at_due_judges_what_is_due_from_its_day_on_and_nothing_that_was_due_before() {
        council.tell(
                meeting("core-group.held", "before", "2015-09-04T10:00:00+01:00"),
                meeting("core-group.record-distributed", "before", "2015-09-18T10:00:00+01:00"),
                meeting("core-group.held", "after", "2015-09-07T10:00:00+01:00"),
                meeting("core-group.record-distributed", "after", "2015-09-18T10:00:00+01:00"));
        Instant before = council.now();

        JsonNode change = adopt("""
                {"measure": "M063", "timescale": {"workingDays": 10}, "validFrom": "2015-09-14",
                 "policy": "at-due", "reason": "records take longer"}""");

        assertThat(change.path("policy").asText()).isEqualTo("at-due");
        assertThat(rows("")).containsExactlyInAnyOrder("missed M063/1 2015-09-12", "met M063/2 2015-09-22");
        assertThat(rows("?knownAt=" + before))
                .containsExactlyInAnyOrder("missed M063/1 2015-09-12", "missed M063/1 2015-09-15");
        giveBack("M063", 5);
    }

    @Test
    void all_open_judges_what_is_open_and_in_time_on_its_day_and_nothing_that_was_done_or_late() {
        council.tell(
                meeting("cin-review.held", "open", "2015-09-08T10:00:00+01:00"),
                meeting("cin-review.record-distributed", "open", "2015-09-21T10:00:00+01:00"),
                meeting("cin-review.held", "done", "2015-09-08T10:00:00+01:00"),
                meeting("cin-review.record-distributed", "done", "2015-09-10T10:00:00+01:00"),
                meeting("cin-review.held", "late", "2015-09-04T10:00:00+01:00"));

        adopt("""
                {"measure": "M068", "timescale": {"workingDays": 10}, "validFrom": "2015-09-14",
                 "policy": "all-open", "reason": "records take longer"}""");

        assertThat(rows(""))
                .containsExactlyInAnyOrder(
                        "met M068/2 2015-09-23", "met M068/1 2015-09-16", "missed M068/1 2015-09-12");
        giveBack("M068", 5);
    }

    @Test
    void a_holiday_proclaimed_late_moves_what_is_due_after_it_and_the_proof_says_why() {
        council.tell(
                event("section47.started", child, "2017-06-01T10:00:00+01:00", "enquiry", "open", "team", team),
                event("section47.started", child, "2017-05-30T10:00:00+01:00", "enquiry", "done", "team", team),
                event(
                        "section47.completed",
                        child,
                        "2017-06-02T10:00:00+01:00",
                        "enquiry",
                        "done",
                        "outcome",
                        "other",
                        "team",
                        team));
        Instant before = council.now();

        JsonNode change = adopt("""
                {"calendar": {"date": "2017-06-14", "name": "Day of thanks", "proclaimedOn": "2017-06-05"},
                 "reason": "proclaimed on 5 June"}""");

        assertThat(change.path("what").asText()).isEqualTo("calendar");
        assertThat(change.path("policy").asText()).isEqualTo("all-open");
        assertThat(rows("M049", "")).containsExactlyInAnyOrder("missed M049/1 2017-06-24", "met M049/1 2017-06-21");
        assertThat(rows("M049", "?knownAt=" + before))
                .containsExactlyInAnyOrder("missed M049/1 2017-06-23", "met M049/1 2017-06-21");
        String id = items("").stream()
                .filter(row -> row.path("measure").asText().equals("M049")
                        && row.path("outcome").asText().equals("missed"))
                .map(row -> row.path("id").asText())
                .findFirst()
                .orElseThrow();
        assertThat(reasonOn("2017-06-14", get("data-quality", "/v1/obligations/" + id)))
                .isEqualTo("Day of thanks (proclaimed 2017-06-05)");
        assertThat(reasonOn("2017-06-14", get("data-quality", "/v1/obligations/" + id + "?knownAt=" + before)))
                .isEqualTo("null");
    }

    private static String reasonOn(String day, JsonNode proof) {
        return StreamSupport.stream(proof.path("days").spliterator(), false)
                .filter(each -> each.path("date").asText().equals(day))
                .map(each -> each.path("reason").asText("null"))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode meeting(String type, String name, String at) {
        return event(type, child, at, "meeting", name, "team", team);
    }

    private List<String> rows(String more) {
        return items(more).stream().map(ChangePolicyComponentTest::inWords).toList();
    }

    private List<String> rows(String measure, String more) {
        return items(more).stream()
                .filter(row -> row.path("measure").asText().equals(measure))
                .map(ChangePolicyComponentTest::inWords)
                .toList();
    }

    private List<JsonNode> items(String more) {
        JsonNode items = get("data-quality", "/v1/children/" + child + "/obligations" + more)
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static String inWords(JsonNode row) {
        return row.path("outcome").asText() + " " + row.path("timescaleVersion").asText() + " "
                + row.path("dueBefore").asText().substring(0, 10);
    }
}
