package childrens.improvement.alerting.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.ListServers;
import childrens.improvement.alerting.testing.ListsStandIn;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From 23 December to 5 January: nothing that falls due in the closure is in no list. */
@QuarkusTest
@WithTestResource(ListServers.class)
class ChristmasComponentTest {

    private static final Instant START = Instant.parse("2020-12-23T12:00:00Z");
    private static final List<String> WORKING_DAYS =
            List.of("2020-12-24", "2020-12-29", "2020-12-30", "2020-12-31", "2021-01-04", "2021-01-05");

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Walk walk;

    @Test
    void the_lists_before_and_after_the_closure_name_every_child_that_is_due_in_between() {
        council.area("cp-court");
        String team = council.team("cp-court");
        assertThat(database.now()).isBefore(START);
        walk.to(START);
        LocalDate.of(2020, 12, 24)
                .datesUntil(LocalDate.of(2021, 1, 6))
                .forEach(day -> ListsStandIn.owe(team, "o-" + day, "child-" + day, Instant.parse(day + "T00:00:00Z")));

        walk.to(Instant.parse("2021-01-05T12:00:00Z"));

        assertThat(Mailbox.ofManager(team).mails()).hasSize(WORKING_DAYS.size());
        assertThat(database.column(
                        "select date(composed_at at time zone 'Europe/London')::text from message"
                                + " where letter = 'digest' and recipient = ? order by composed_at",
                        "team-manager-" + team))
                .containsExactlyElementsOf(WORKING_DAYS);
        assertThat(days(team, "2020-12-24", "due-before-next"))
                .containsExactly("2020-12-25", "2020-12-26", "2020-12-27", "2020-12-28", "2020-12-29");
        assertThat(days(team, "2020-12-29", "overdue"))
                .contains("2020-12-25", "2020-12-26", "2020-12-27", "2020-12-28", "2020-12-29");
        assertThat(days(team, "2020-12-31", "due-before-next"))
                .containsExactly("2021-01-01", "2021-01-02", "2021-01-03", "2021-01-04");
        assertThat(days(team, "2021-01-04", "overdue"))
                .contains("2021-01-01", "2021-01-02", "2021-01-03", "2021-01-04");
        for (String closed : List.of("2020-12-25", "2020-12-26", "2020-12-27", "2020-12-28", "2021-01-01")) {
            get(team, closed).then().statusCode(404);
        }
    }

    /** The days of the children in the block of the day's list. */
    private static List<String> days(String team, String on, String block) {
        List<List<List<String>>> subjects = get(team, on)
                .then()
                .statusCode(200)
                .extract()
                .path("blocks.findAll{it.id=='" + block + "'}.entries.rows.subject");
        List<String> days = new ArrayList<>();
        subjects.get(0).forEach(rows -> rows.forEach(subject -> days.add(subject.substring("child-".length()))));
        return days;
    }

    private static Response get(String team, String on) {
        return given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                .get("/v1/digests/" + team + "?on=" + on);
    }
}
