package childrens.improvement.alerting.delivery;

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
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A percentage that has been out of reach for two periods is shown and no longer announced. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class LongOutOfReachComponentTest {

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

    private final String area = "area-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void in_the_third_period_it_is_announced_no_more_and_shown_beside_what_is() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        council.area(area);
        String team = council.team(area);
        LocalDate month = London.dayOf(database.now()).withDayOfMonth(1);
        for (int before = 2; before > 0; before--) {
            breaches.outOfReach(team, month.minusMonths(before), false);
            toMonday();
            breaches.outOfReach(team, month.minusMonths(before), true);
        }
        Mailbox head = new Mailbox("head-of-" + area + "@council.example");
        assertThat(head.mails()).hasSize(2);
        breaches.outOfReach(team, month, false);
        breaches.breached(council.team(area));
        toMonday();
        String mail = head.await(3).get(2).body();
        assertThat(mail)
                .contains(
                        "no longer announced, only shown",
                        "- longest waiting: since 6 January 2020",
                        "- 44 began in the period, 10 were done in time, 30 were not; 4 are still to do in time, 7 are");
        String third = Breaches.episodeOfMeasure("M038|team:" + team + "|month|" + month);
        assertThat(database.column("select step from notification where episode = ?::uuid", third))
                .isEmpty();
        assertThat(given().header("Authorization", "Bearer " + Tokens.forUser("director"))
                        .get("/pages/breaches/" + third)
                        .asString())
                .contains("Longest waiting", "since 6 January 2020", "Flow");
    }

    @Test
    void after_one_period_out_of_reach_it_is_announced() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        council.area(area);
        String team = council.team(area);
        LocalDate month = London.dayOf(database.now()).withDayOfMonth(1);
        breaches.outOfReach(team, month.minusMonths(1), false);
        breaches.outOfReach(team, month.minusMonths(1), true);
        breaches.outOfReach(team, month, false);
        toMonday();
        assertThat(new Mailbox("head-of-" + area + "@council.example")
                        .await(1)
                        .get(0)
                        .body())
                .contains("not on target: 10 of 40 (25.0%)");
    }

    private void toMonday() {
        LocalDate day = London.dayOf(database.now()).plusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        walk.to(TestDatabase.at(day, LocalTime.of(10, 0)));
        topics.awaitSettled();
    }
}
