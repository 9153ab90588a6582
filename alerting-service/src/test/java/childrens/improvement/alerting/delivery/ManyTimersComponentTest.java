package childrens.improvement.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Hooks;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.Receiver;
import childrens.improvement.alerting.testing.Receiver.Taken;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten thousand timers on one moment, to many posts and then all to one: the row of the complaints' table about drift. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class ManyTimersComponentTest {

    private static final int TEAMS = 50;
    private static final int OF_EACH = 200;
    private static final int ALL = TEAMS * OF_EACH;

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Hooks hooks;

    private final Receiver receiver = new Receiver();
    private final String area = "area-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, List<String>> owed = new LinkedHashMap<>();
    private LocalDate today = LocalDate.EPOCH;
    private String subscription = "";

    @BeforeEach
    void visits_that_were_due_yesterday_in_many_teams_of_one_area() {
        today = database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(0, 5));
        council.area(area);
        for (int i = 0; i < TEAMS; i++) {
            List<String> ofTeam = new ArrayList<>();
            for (int j = 0; j < OF_EACH; j++) {
                ofTeam.add(Breaches.obligation());
            }
            owed.put(council.team(area), ofTeam);
        }
        subscription = hooks.subscribeToTeam(receiver, first());
        Instant midnight = TestDatabase.at(today, LocalTime.MIDNIGHT);
        owed.forEach((team, abouts) -> tell(
                "obligation.overdue", abouts, about -> Breaches.overdueData(about, "M003", team, midnight, false)));
    }

    @AfterEach
    void nobody_listens_any_more() {
        hooks.end(subscription);
        receiver.close();
    }

    @Test
    void all_go_when_they_are_due_each_post_is_told_once_and_nothing_of_it_drifts() {
        Instant morning = TestDatabase.at(today, LocalTime.of(9, 0));
        Instant next = TestDatabase.at(today.plusDays(1), LocalTime.of(9, 0));
        Instant last = TestDatabase.at(today.plusDays(2), LocalTime.of(9, 0));
        assertThat(waiting("opened", morning)).isEqualTo(ALL);
        assertThat(waiting("escalated", next)).isEqualTo(ALL);
        Hooks.awaitTaken(receiver, OF_EACH);

        goTo(morning);
        assertThat(owed.keySet())
                .allSatisfy(team -> assertThat(Mailbox.ofManager(team).mails())
                        .singleElement()
                        .satisfies(mail -> assertThat(mail.subject())
                                .isEqualTo("Overdue: " + OF_EACH + " child protection visits, Team " + team)));
        assertHandedOver("opened", morning);

        goTo(next);
        assertThat(head().mails()).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("Still overdue: " + ALL + " child protection visits, " + TEAMS + " teams"));
        assertHandedOver("escalated", next);

        owed.values()
                .forEach(abouts -> tell(
                        "obligation.settled",
                        abouts,
                        about -> Breaches.settledData(about, "met-late", false, database.now())));
        goTo(last);
        assertThat(owed.keySet())
                .allSatisfy(team -> assertThat(Mailbox.ofManager(team).mails())
                        .hasSize(2)
                        .last()
                        .satisfies(mail -> assertThat(mail.subject()).startsWith("No longer overdue: " + OF_EACH)));
        assertThat(head().mails()).hasSize(2).last().satisfies(mail -> assertThat(mail.subject())
                .startsWith("No longer overdue: " + ALL));
        assertHandedOver("closed", last, 2 * ALL);
        Hooks.awaitTaken(receiver, 2 * OF_EACH);
        assertThat(receiver.taken())
                .extracting(Taken::headers)
                .extracting(headers -> headers.get("webhook-id"))
                .doesNotHaveDuplicates()
                .hasSize(2 * OF_EACH);
    }

    private void tell(String type, List<String> abouts, Function<String, String> data) {
        Map<String, String> all = new LinkedHashMap<>();
        abouts.forEach(about -> all.put(about, data.apply(about)));
        topics.sendAll("breaches", type, all);
    }

    /** Moves on and waits as long as it takes: how long that is, is measured by {@code deploy/benchmark}. */
    private void goTo(Instant due) {
        database.moveTo(due);
        await().atMost(Duration.ofMinutes(5))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> database.value("select count from unsettled").equals("0"));
    }

    private int waiting(String step, Instant due) {
        return Integer.parseInt(database.value(
                "select count(*) from notification where step = ? and state = 'waiting' and due_at = ?::timestamptz"
                        + " and episode in (select id from episode where team = any"
                        + " (string_to_array(?, ',')))",
                step,
                due.toString(),
                teams()));
    }

    private void assertHandedOver(String step, Instant due) {
        assertHandedOver(step, due, ALL);
    }

    /** Each is taken once, and none before it is due. */
    private void assertHandedOver(String step, Instant due, int count) {
        List<Double> seconds = database
                .column(
                        "select extract(epoch from n.ended_at - n.due_at) from notification n join episode e on e.id ="
                                + " n.episode where n.step = ? and n.state = 'sent' and n.due_at = ?::timestamptz"
                                + " and e.team = any (string_to_array(?, ',')) order by 1",
                        step,
                        due.toString(),
                        teams())
                .stream()
                .map(Double::parseDouble)
                .toList();
        assertThat(seconds).hasSize(count);
        assertThat(seconds.get(0)).isNotNegative();
    }

    private String teams() {
        return String.join(",", owed.keySet());
    }

    private String first() {
        return owed.keySet().iterator().next();
    }

    private Mailbox head() {
        return new Mailbox("head-of-" + area + "@council.example");
    }
}
