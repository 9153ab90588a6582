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
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told to the next post unless somebody takes it on. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class EscalationComponentTest {

    private static final Pattern LINK = Pattern.compile("/pages/acknowledge\\?token=([A-Za-z0-9_.-]+)");

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @Inject
    Walk walk;

    private String area = "";
    private String breach = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void a_visit_that_is_a_day_late_and_its_manager_was_told() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        today = London.dayOf(database.now());
        area = "area-" + UUID.randomUUID().toString().substring(0, 8);
        council.area(area);
        String team = council.team(area);
        String about = Breaches.obligation();
        breach = Breaches.episodeOf(about);
        breaches.overdue(about, "M003", team, TestDatabase.at(today, LocalTime.MIDNIGHT));
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
    }

    /** An acknowledgement that is ignored: the row of the complaints' table. */
    @Test
    void an_acknowledgement_cancels_the_step_that_waits_in_the_same_transaction() {
        assertThat(escalated()).isEqualTo("waiting");
        assertThat(acknowledge(today.plusDays(9)).statusCode()).isEqualTo(201);
        assertThat(escalated()).isEqualTo("cancelled");
        walk.to(TestDatabase.at(today.plusDays(5), LocalTime.of(17, 0)));
        assertThat(head().mails()).isEmpty();
        walk.to(TestDatabase.at(today.plusDays(12), LocalTime.of(17, 0)));
        assertThat(head().await(1)).hasSize(1);
    }

    @Test
    void what_nobody_takes_on_goes_to_the_head_of_service_with_a_link_that_takes_it_on() {
        walk.to(TestDatabase.at(today.plusDays(2), LocalTime.of(17, 0)));
        String mail = head().await(1).get(0).body();
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        Response page = given().queryParam("token", link.group(1)).get("/pages/acknowledge");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("[head-of-" + area + "]");
        Response taken = given().header("Sec-Fetch-Site", "same-origin")
                .formParam("token", link.group(1))
                .formParam("plan", "Covered by the next team.")
                .formParam("reviewBy", today.plusDays(9).toString())
                .post("/pages/acknowledge");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(database.column("select post || ' ' || via from acknowledgement where episode = ?::uuid", breach))
                .containsExactly("head-of-" + area + " link");
    }

    private Mailbox head() {
        return new Mailbox("head-of-" + area + "@council.example");
    }

    private String escalated() {
        return database.value("select state from notification where step = 'escalated' and episode = ?::uuid", breach);
    }

    private Response acknowledge(LocalDate reviewBy) {
        return given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                .contentType("application/json")
                .body("{\"plan\": \"The visit is booked.\", \"reviewBy\": \"" + reviewBy + "\"}")
                .post("/v1/breaches/" + breach + "/acknowledgements");
    }
}
