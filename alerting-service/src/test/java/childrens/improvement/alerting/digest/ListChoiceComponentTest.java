package childrens.improvement.alerting.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has asked for fewer lists is told of fewer; they are made all the same. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class ListChoiceComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Walk walk;

    @Test
    void a_list_that_was_switched_off_is_made_and_can_be_read_and_is_not_in_the_message() {
        LocalDate first = database.now()
                .atZone(ZoneId.of("Europe/London"))
                .toLocalDate()
                .withDayOfMonth(1)
                .plusMonths(1);
        walk.skipTo(TestDatabase.at(first.minusDays(1), LocalTime.NOON));
        council.dissolve();
        council.area("cp-court");
        council.team("court-1", "cp-court");
        String other = council.team("cp-court");
        String tag = given().header("Authorization", "Bearer " + Tokens.forUser("team-manager"))
                .get("/v1/preferences")
                .header("ETag");
        given().header("Authorization", "Bearer " + Tokens.forUser("team-manager"))
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"channels\": [], \"listsOff\": [\"scorecard\"]}")
                .put("/v1/preferences")
                .then()
                .statusCode(200);

        int before = Mailbox.ofManager("court-1").mails().size();
        walk.to(TestDatabase.at(first.plusDays(6), LocalTime.NOON));

        String day = database.value(
                "select made_for from digest where kind = 'scorecard' and scope = 'team:court-1' and made_for >= ?::date",
                first.toString());
        assertThat(bodies(other, 0)).anyMatch(body -> body.contains("The team's scorecard: Team " + other));
        assertThat(bodies("court-1", before))
                .noneMatch(body -> body.contains("scorecard"))
                .anyMatch(body -> body.contains("The day's list: Team court-1"));
        given().header("Authorization", "Bearer " + Tokens.forUser("team-manager"))
                .get("/v1/digests/court-1?kind=scorecard&on=" + day)
                .then()
                .statusCode(200);
    }

    /** What the manager of the team was sent after so many mails, which are other tests'. */
    private static List<String> bodies(String team, int before) {
        return Mailbox.ofManager(team).await(before + 1).stream()
                .skip(before)
                .map(Mail::source)
                .toList();
    }
}
