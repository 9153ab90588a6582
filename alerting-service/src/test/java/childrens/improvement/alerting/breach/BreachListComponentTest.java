package childrens.improvement.alerting.breach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.Mailbox;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.TestTopics;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What breaches and notifications look like, and how their lists are asked for. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class BreachListComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    TestTopics topics;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    /** What the users of the contract's table own: court-1 of cp-court; the others own nothing of it. */
    private static String ofCourt1 = "";

    private static String ofCourt2 = "";
    private static String ofIro = "";
    private static String ofNobody = "";
    private static String ofMeasure = "";

    @BeforeEach
    void one_breach_for_each_reach() {
        if (!ofMeasure.isEmpty()) {
            return;
        }
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
        council.team("court-1", "cp-court");
        council.team("court-2", "cp-court");
        council.team("iro", "safeguarding-review");
        ofCourt1 = Breaches.episodeOf(breaches.overdue("court-1"));
        ofCourt2 = Breaches.episodeOf(breaches.overdue("court-2"));
        ofIro = Breaches.episodeOf(breaches.overdue("iro"));
        ofNobody = Breaches.episodeOf(breaches.overdue("nobody-" + UUID.randomUUID()));
        ofMeasure = Breaches.episodeOfMeasure(breaches.breached("court-1"));
    }

    @Test
    void a_breach_is_as_the_contract_has_it() {
        Map<String, Object> breach =
                get("director", "/v1/breaches/" + ofCourt1).jsonPath().getMap("");
        assertThat(breach)
                .containsOnlyKeys(
                        "id",
                        "kind",
                        "about",
                        "measure",
                        "scope",
                        "team",
                        "level",
                        "state",
                        "openedAt",
                        "closedAt",
                        "closedBecause",
                        "figure",
                        "acknowledgedUntil",
                        "acknowledgements")
                .containsEntry("kind", "obligation")
                .containsEntry("measure", "M004")
                .containsEntry("scope", "team:court-1")
                .containsEntry("level", "overdue")
                .containsEntry("state", "open")
                .containsEntry("closedAt", null)
                .containsEntry("figure", null);
        assertThat(String.valueOf(breach.get("openedAt"))).matches(".*(\\+01:00|Z|\\+00:00)");
        assertThat(get("analyst", "/v1/breaches/" + ofMeasure).jsonPath().getInt("figure.numerator"))
                .isEqualTo(93);
    }

    @Test
    void lists_are_filtered() {
        assertThat(get("director", "/v1/breaches?scope=area:safeguarding-review&kind=obligation&limit=500")
                        .jsonPath()
                        .getList("items.team", String.class))
                .isNotEmpty()
                .allMatch("iro"::equals);
        assertThat(get("director", "/v1/breaches?state=closed&measure=M005")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(get("director", "/v1/breaches?state=acknowledged").jsonPath().getList("items"))
                .isEmpty();
        assertThat(get("director", "/v1/notifications?recipient=team-manager-iro&limit=500")
                        .jsonPath()
                        .getList("items.recipient", String.class))
                .isNotEmpty()
                .allMatch("team-manager-iro"::equals);
    }

    @Test
    void pages_add_up_though_breaches_close_and_open_between_them() {
        String about = breaches.overdue("court-1");
        breaches.overdue("court-1");
        breaches.overdue("court-1");
        Response whole = get("team-manager", "/v1/breaches?kind=obligation&state=open&limit=500");
        List<String> paged = new ArrayList<>();
        Response page = get("team-manager", "/v1/breaches?kind=obligation&state=open&limit=1");
        paged.addAll(page.jsonPath().getList("items.id", String.class));
        breaches.settled(about, "met-late", false);
        breaches.overdue("court-1");
        while (page.jsonPath().getString("next") != null) {
            page = get(
                    "team-manager",
                    "/v1/breaches?kind=obligation&state=open&limit=1&cursor="
                            + page.jsonPath().getString("next"));
            paged.addAll(page.jsonPath().getList("items.id", String.class));
        }
        assertThat(paged).isEqualTo(whole.jsonPath().getList("items.id", String.class));
    }

    @Test
    void a_notification_says_what_was_sent_to_whom_why_and_every_attempt() {
        String team = council.team("cp-court");
        String breach = Breaches.episodeOf(breaches.overdue(team));
        Mailbox.ofManager(team).await(1);
        topics.awaitSettled();
        String id =
                get("director", "/v1/notifications?breach=" + breach).jsonPath().getString("items[0].id");
        Response notification = get("director", "/v1/notifications/" + id);
        assertThat(notification.jsonPath().getString("state")).isEqualTo("sent");
        assertThat(notification.jsonPath().getString("recipient")).isEqualTo("team-manager-" + team);
        assertThat(notification.jsonPath().getString("holder")).isEqualTo("person-team-manager-" + team);
        assertThat(notification.jsonPath().getString("why"))
                .isEqualTo("this post manages the team that is responsible for it: Team " + team);
        assertThat(notification.jsonPath().getString("subject"))
                .isEqualTo("Overdue: 1 decision on a contact, Team " + team);
        assertThat(notification.jsonPath().getString("body")).contains("Why now: it is told as soon as it is known.");
        assertThat(notification.jsonPath().getList("attempts.outcome", String.class))
                .containsExactly("accepted");
    }

    @Test
    void a_held_notification_is_listed_with_its_until() {
        database.moveToNext(DayOfWeek.FRIDAY, LocalTime.of(20, 0));
        String breach = Breaches.episodeOf(breaches.overdue("court-1"));
        Response listed = get("team-manager", "/v1/notifications?breach=" + breach);
        assertThat(listed.jsonPath().getString("items[0].state")).isEqualTo("held");
        assertThat(listed.jsonPath().getString("items[0].until")).contains("T08:00:00");
    }

    private static Response get(String user, String path) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + Tokens.forUser(user))
                .get(path);
    }
}
