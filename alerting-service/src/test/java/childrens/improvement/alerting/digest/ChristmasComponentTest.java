package childrens.improvement.alerting.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.ListsStandIn;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From 23 December to 5 January, with Christmas Day on a Friday as in 2020 and 2026: nothing that falls due in the closure is
 * in no list.
 */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class ChristmasComponentTest {

    private static final List<String> WORKING_DAYS = List.of("12-24", "12-29", "12-30", "12-31", "01-04", "01-05");

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Walk walk;

    private int year;

    @BeforeEach
    void before_a_christmas_on_a_friday() {
        year = database.now().atZone(London.ZONE).getYear();
        while (database.now().isAfter(at("12-23")) || day("12-25").getDayOfWeek() != DayOfWeek.FRIDAY) {
            year++;
        }
        walk.skipTo(at("12-23"));
        council.dissolve();
        council.area("cp-court");
    }

    @Test
    void the_lists_before_and_after_the_closure_name_every_child_that_is_due_in_between() {
        String team = council.team("cp-court");
        day("12-24")
                .datesUntil(day("01-06"))
                .forEach(day -> ListsStandIn.owe(team, "o-" + day, "child-" + day, Instant.parse(day + "T00:00:00Z")));

        walk.to(at("01-05"));

        assertThat(Mailbox.ofManager(team).mails()).hasSize(WORKING_DAYS.size());
        assertThat(database.column(
                        "select date(composed_at at time zone 'Europe/London')::text from message"
                                + " where letter = 'digest' and recipient = ? order by composed_at",
                        "team-manager-" + team))
                .containsExactlyElementsOf(
                        WORKING_DAYS.stream().map(day -> day(day).toString()).toList());
        assertThat(days(team, "12-24", "due-before-next")).containsExactly("12-25", "12-26", "12-27", "12-28", "12-29");
        assertThat(days(team, "12-29", "overdue")).contains("12-25", "12-26", "12-27", "12-28", "12-29");
        assertThat(days(team, "12-31", "due-before-next")).containsExactly("01-01", "01-02", "01-03", "01-04");
        assertThat(days(team, "01-04", "overdue")).contains("01-01", "01-02", "01-03", "01-04");
        for (String closed : List.of("12-25", "12-26", "12-27", "12-28", "01-01")) {
            get(team, closed).then().statusCode(404);
        }
    }

    /** The day of the winter, by its month and day. */
    private LocalDate day(String monthAndDay) {
        return LocalDate.parse((monthAndDay.startsWith("01") ? year + 1 : year) + "-" + monthAndDay);
    }

    /** Noon of the day. */
    private Instant at(String monthAndDay) {
        return TestDatabase.at(day(monthAndDay), LocalTime.NOON);
    }

    /** The days of the children in the block of the day's list. */
    private List<String> days(String team, String on, String block) {
        List<List<List<String>>> subjects = get(team, on)
                .then()
                .statusCode(200)
                .extract()
                .path("blocks.findAll{it.id=='" + block + "'}.entries.rows.subject");
        List<String> days = new ArrayList<>();
        subjects.get(0).forEach(rows -> rows.forEach(subject -> days.add(subject.substring("child-2026-".length()))));
        return days;
    }

    private Response get(String team, String on) {
        return given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                .get("/v1/digests/" + team + "?on=" + day(on));
    }
}
