package childrens.improvement.alerting.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.ListsStandIn;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Mailbox.Mail;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of a morning: made once, kept as it was sent, told in one message. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class DigestComponentTest {

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Walk walk;

    @Inject
    DigestPlanner planner;

    private LocalDate day = LocalDate.EPOCH;
    private String team = "";

    @BeforeEach
    void at_half_past_six_of_a_wednesday() {
        day = database.next(DayOfWeek.WEDNESDAY);
        walk.skipTo(TestDatabase.at(day, LocalTime.of(6, 30)));
        council.dissolve();
        council.area("cp-court");
        team = council.team("cp-court");
    }

    @AfterEach
    void metrics_is_there_again() {
        ListsStandIn.answer(200);
    }

    @Test
    void the_message_has_counts_and_a_link_and_nothing_else_about_a_child() {
        ListsStandIn.owe(team, "o-" + team, "child-" + team, TestDatabase.at(day, MORNING));
        walk.to(TestDatabase.at(day, LocalTime.of(8, 0)));
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        String list = database.value(
                "select id from digest where scope = ? and made_for = ?::date", "team:" + team, day.toString());
        assertThat(mails.get(0).subject()).startsWith("The day's list: Team " + team);
        assertThat(mails.get(0).source())
                .contains("/pages/digests/" + list)
                .contains("- Overdue: 1")
                .contains("Why you")
                .contains("multipart/alternative")
                .doesNotContain("child-" + team)
                .doesNotContain("R-child")
                .doesNotContain("o-" + team)
                .doesNotContain("w-1");
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
    }

    @Test
    void a_list_reads_again_exactly_as_it_was_sent_whatever_is_corrected_later() {
        ListsStandIn.owe(team, "o-1-" + team, "child-1-" + team, TestDatabase.at(day, MORNING));
        walk.to(TestDatabase.at(day, LocalTime.of(8, 0)));
        String sent = get("director", day).then().statusCode(200).extract().asString();
        String page = page(day);
        assertThat(sent).contains("child-1-" + team).contains("team-manager-" + team);
        assertThat(page).contains("R-child-1-" + team).contains("<h1>The day&#39;s list: Team " + team);
        ListsStandIn.owe(team, "o-2-" + team, "child-2-" + team, TestDatabase.at(day, MORNING));
        walk.to(TestDatabase.at(day.plusDays(1), LocalTime.of(8, 0)));
        assertThat(get("director", day).asString()).isEqualTo(sent);
        assertThat(page(day)).isEqualTo(page);
        assertThat(get("director", day.plusDays(1)).asString()).contains("child-2-" + team);
        assertThat(database.column(
                        "select encode(content, 'escape') || encode(page, 'escape') from digest"
                                + " where content is not null and scope = ?",
                        "team:" + team))
                .hasSize(2)
                .noneMatch(kept -> kept.contains("child-1"));
    }

    @Test
    void while_metrics_is_away_nothing_is_lost_and_the_list_says_that_it_is_late() {
        ListsStandIn.answer(503);
        walk.to(TestDatabase.at(day, LocalTime.of(9, 30)));
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        assertThat(database.value(
                        "select because from digest where scope = ? and made_for = ?::date",
                        "team:" + team,
                        day.toString()))
                .isEqualTo("/v1/lists/daily/team:" + team + " was answered with 503");
        get("director", day).then().statusCode(404);
        ListsStandIn.answer(200);
        walk.to(TestDatabase.at(day, LocalTime.of(10, 0)));
        List<Mail> mails = Mailbox.ofManager(team).await(1);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).source()).contains("Made late, at 09:");
        get("director", day).then().statusCode(200);
        assertThat(get("director", day).<Boolean>path("late")).isTrue();
        assertThat(page(day)).contains("Made late");
        assertThat(get("director", day).<String>path("at")).contains("T07:30:00");
    }

    @Test
    void several_that_plan_and_make_at_once_make_one_list_and_one_message() {
        database.moveOn(TestDatabase.at(day, MORNING));
        Stream.generate(() -> planner).limit(8).parallel().forEach(DigestPlanner::plan);
        walk.settle();
        Mailbox.ofManager(team).await(1);
        assertThat(Mailbox.ofManager(team).mails()).hasSize(1);
        assertThat(ListsStandIn.asked().stream().filter(asked -> asked.contains("/daily/team:" + team)))
                .hasSize(1);
    }

    @Test
    void a_child_who_has_died_is_shown_no_more_in_a_list_that_was_sent() {
        String about = breaches.overdue(team);
        ListsStandIn.owe(team, about, "child-1-" + team, TestDatabase.at(day, MORNING));
        ListsStandIn.owe(team, "o-2-" + team, "child-1-" + team, TestDatabase.at(day.plusDays(1), MORNING));
        ListsStandIn.owe(team, "o-3-" + team, "child-3-" + team, TestDatabase.at(day, MORNING));
        walk.to(TestDatabase.at(day, LocalTime.of(8, 0)));
        assertThat(page(day)).contains("R-child-1-" + team);
        breaches.settled(about, "ceased", true);
        Response list = get("director", day);
        assertThat(list.asString()).doesNotContain("child-1-" + team).contains("child-3-" + team);
        assertThat(list.<Integer>path("noLongerShown")).isEqualTo(2);
        assertThat(page(day))
                .doesNotContain("child-1-" + team)
                .contains("R-child-3-" + team)
                .contains("2 entries are no longer shown.");
    }

    @Test
    void where_nobody_holds_the_post_the_list_goes_where_everything_else_goes_and_says_why() {
        council.holder("team-manager-" + team, "2010-01-01", '"' + day.toString() + '"');
        walk.to(TestDatabase.at(day, LocalTime.of(8, 0)));
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
        List<String> why = database.column(
                "select r.why from digest_recipient r join digest d on d.id = r.digest"
                        + " where d.scope = ? and d.made_for = ?::date",
                "team:" + team,
                day.toString());
        assertThat(why).singleElement().asString().contains("nobody holds the post");
    }

    @Test
    void a_list_that_metrics_does_not_have_is_none_and_is_not_asked_for_again() {
        ListsStandIn.answer(404);
        walk.to(TestDatabase.at(day, LocalTime.of(9, 0)));
        assertThat(database.column(
                        "select state || ': ' || because from digest where scope = ? and made_for = ?::date",
                        "team:" + team,
                        day.toString()))
                .containsExactly("none: there is nothing at /v1/lists/daily/team:" + team);
        assertThat(ListsStandIn.asked().stream().filter(asked -> asked.contains("/daily/team:" + team)))
                .hasSize(1);
        assertThat(Mailbox.ofManager(team).mails()).isEmpty();
    }

    @Test
    void a_list_is_asked_for_as_of_the_morning_with_the_time_that_it_covers() {
        walk.to(TestDatabase.at(day, LocalTime.of(8, 0)));
        Instant at = TestDatabase.at(day, MORNING);
        assertThat(ListsStandIn.asked())
                .contains("/v1/lists/daily/team:" + team + "?at=" + at + "&since=" + at.minus(Duration.ofDays(1))
                        + "&until=" + at.plus(Duration.ofDays(1)) + "&purpose=list");
    }

    private Response get(String user, LocalDate on) {
        return as(user).get("/v1/digests/" + team + "?on=" + on);
    }

    private String page(LocalDate on) {
        return as("director")
                .accept("text/html")
                .get("/v1/digests/" + team + "?on=" + on)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(user));
    }
}
