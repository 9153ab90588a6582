package childrens.improvement.alerting.acknowledgement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.local.testing.EventContract;
import childrens.improvement.local.testing.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note on a row counts as acknowledgement of it. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class NoteComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    private String team = "";
    private String about = "";
    private String breach = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void a_visit_that_is_a_day_late_and_its_manager_was_told() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        today = London.dayOf(database.now());
        team = council.team("cp-court");
        about = Breaches.obligation();
        breach = Breaches.episodeOf(about);
        breaches.overdue(about, "M003", team, TestDatabase.at(today, LocalTime.MIDNIGHT));
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
    }

    @Test
    void it_is_acknowledged_until_the_planned_day_is_over() {
        noted(today.plusDays(2));
        JsonPath read = read();
        assertThat(read.getString("state")).isEqualTo("acknowledged");
        assertThat(read.getString("acknowledgedUntil")).startsWith(today.plusDays(3) + "T00:00:00");
        assertThat(read.getString("acknowledgements[0].via")).isEqualTo("note");
        assertThat(read.getString("acknowledgements[0].post")).isEqualTo("team-manager-" + team);
        assertThat(read.getString("acknowledgements[0].plannedFor")).isEqualTo(today.plusDays(2) + "");
        assertThat(listed("acknowledged")).contains(breach);
        assertThat(listed("open")).doesNotContain(breach);
        assertThat(database.value(
                        "select state from notification where step = 'escalated' and episode = ?::uuid", breach))
                .isEqualTo("cancelled");
        database.moveTo(TestDatabase.at(today.plusDays(3), LocalTime.of(9, 0)));
        assertThat(read().getString("state")).isEqualTo("open");
        assertThat(listed("open")).contains(breach);
        assertThat(database.value("select count from unsettled_acknowledgements"))
                .isEqualTo("0");
    }

    @Test
    void the_last_note_counts_and_one_that_names_no_day_stands_until_it_is_done() {
        noted(today.plusDays(9));
        noted(today.plusDays(1));
        assertThat(read().getString("acknowledgedUntil")).startsWith(today.plusDays(2) + "T00:00:00");
        breaches.noted(about, "team-manager-" + team, "null");
        assertThat(read().getString("state")).isEqualTo("acknowledged");
        assertThat(read().getString("acknowledgedUntil")).isNull();
        assertThat(read().getList("acknowledgements.stands", Boolean.class)).containsExactly(false, false, true);
        breaches.settled(about, "met-late", false);
        assertThat(read().getString("state")).isEqualTo("closed");
        breaches.overdue(about, "M003", team);
        assertThat(read().getString("state")).isEqualTo("open");
    }

    @Test
    void a_note_whose_planned_day_is_past_already_is_kept_and_does_not_stand() {
        noted(today.minusDays(3));
        assertThat(read().getString("state")).isEqualTo("open");
        assertThat(read().getList("acknowledgements")).hasSize(1);
    }

    @Test
    void the_page_names_who_wrote_it_and_the_planned_day() {
        noted(today.plusDays(2));
        String page = as("director").get("/pages/breaches/" + breach).asString();
        assertThat(page).contains("Planned for", "[team-manager-" + team + "] wrote a note", "the reason stands");
        assertThat(as("director").get("/pages/breaches?state=acknowledged").asString())
                .contains("planned for");
    }

    @Test
    void it_is_told_once_on_the_topic_as_it_is_promised() {
        noted(today.plusDays(2));
        topics.awaitSettled();
        List<JsonNode> told = topics.told(breach).stream()
                .filter(message -> message.path("type").asText().equals("breach.acknowledged"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(EventContract.faults("breach.acknowledged", told.get(0))).isEmpty();
        assertThat(told.get(0).path("data").path("via").asText()).isEqualTo("note");
    }

    private void noted(LocalDate planned) {
        breaches.noted(about, "team-manager-" + team, "\"" + planned + "\"");
    }

    private JsonPath read() {
        return as("director").get("/v1/breaches/" + breach).jsonPath();
    }

    private static List<String> listed(String state) {
        Response page = as("director").get("/v1/breaches?limit=500&state=" + state);
        return page.jsonPath().getList("items.id", String.class);
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(user));
    }
}
