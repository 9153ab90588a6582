package childrens.improvement.alerting.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.MailGate;
import childrens.improvement.alerting.testing.MailGate.Stands;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record for an inspection. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class ExportComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    private Instant begun = Instant.EPOCH;

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        begun = database.now();
        council.team("court-1", "cp-court");
        council.team("court-2", "cp-court");
    }

    @AfterEach
    void the_mail_server_is_back() {
        MailGate.set(Stands.OPEN);
    }

    @Test
    void every_attempt_is_a_row_with_its_time_its_channel_and_its_answer() {
        MailGate.set(Stands.SHUT);
        String about = breaches.overdue("court-1");
        org.awaitility.Awaitility.await()
                .until(() -> rows("director", about).stream().anyMatch(row -> row.contains("\"unreachable\"")));
        MailGate.set(Stands.OPEN);
        database.moveTo(begun.plusSeconds(7200));
        Mailbox.ofManager("court-1").await(1);
        topics.awaitSettled();
        List<String> rows = rows("director", about);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rows.get(0)).contains("\"team-manager-court-1\"", "\"mail\"", "\"unreachable\"", "\"f\"");
        assertThat(rows.get(rows.size() - 1)).contains("\"mail\"", "\"accepted\"", "\"taken by the mail server\"");
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain(about));
        assertThat(database.column(
                        "select caller from read_audit where what = 'GET /v1/notifications/export'"
                                + " and ?::uuid = any (episodes)",
                        Breaches.episodeOf(about)))
                .contains("director");
    }

    @Test
    void what_is_out_of_reach_or_of_time_or_of_a_child_who_has_died_is_left_out() {
        String own = breaches.overdue("court-1");
        String other = breaches.overdue("court-2");
        String died = breaches.overdue("court-1");
        topics.awaitSettled();
        breaches.settled(died, "ceased", true);
        assertThat(rows("team-manager", own)).isNotEmpty();
        assertThat(rows("team-manager", other)).isEmpty();
        assertThat(rows("head-of-service", other)).isNotEmpty();
        assertThat(rows("head-of-safeguarding", own)).isEmpty();
        assertThat(rows("director", died)).isEmpty();
        assertThat(get("director", "?until=" + begun).asString()).doesNotContain(Breaches.episodeOf(own));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=yesterday", "?until=2020-09-01", "?from=2020-09-01T10:00"})
    void a_time_that_is_none_is_refused(String query) {
        assertThat(get("director", query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "plan-editor", "approver", "operator", "case-system"})
    void those_who_read_no_rows_get_no_record(String user) {
        assertThat(get(user, "").statusCode()).isEqualTo(403);
    }

    private List<String> rows(String user, String about) {
        Response answer = get(user, "?from=" + begun);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.get(0)).startsWith("\"notification\",\"breach\",\"kind\"");
        return lines.stream()
                .filter(line -> line.contains(Breaches.episodeOf(about)))
                .toList();
    }

    private static Response get(String user, String query) {
        return given().auth().oauth2(Tokens.forUser(user)).get("/v1/notifications/export" + query);
    }
}
