package childrens.improvement.alerting.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.ListsStandIn;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.alerting.testing.Walk;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which lists there are, and where they lead. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class DigestSearchComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Walk walk;

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
    void after_the_quarter_the_lists_link_to_the_plan_s_documents_with_their_counts() {
        LocalDate quarter = day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
        walk.skipTo(TestDatabase.at(quarter.minusDays(1), LocalTime.NOON));
        walk.to(TestDatabase.at(quarter.plusDays(6), LocalTime.NOON));
        List<String> ids = as("director")
                .get("/v1/digests?kind=self-evaluation&scope=area:cp-court&from=" + quarter)
                .path("items.id");
        String page = as("director")
                .accept("text/html")
                .get("/pages/digests/" + ids.get(0))
                .asString();
        assertThat(page)
                .containsPattern("/pages/plans/\\S+/areas/cp-court/self-evaluation\\?quarter=\\S+-Q[1-4]\"")
                .contains("Draft of the self-evaluation, ")
                .contains("measures: 12 green, 4 red");
        assertThat(ListsStandIn.asked()).anyMatch(asked -> asked.matches("/v1/plans/\\d{4}-\\d\\d/quarters/.*-Q[1-4]"));
    }

    @Test
    void lists_can_be_looked_for_by_scope_kind_and_day() {
        walk.to(TestDatabase.at(day.plusDays(1), LocalTime.of(8, 0)));
        await().untilAsserted(() -> as("director")
                .get("/v1/digests?scope=team:" + team + "&kind=daily")
                .then()
                .statusCode(200));
        Response both = as("director").get("/v1/digests?scope=team:" + team + "&kind=daily&limit=1");
        assertThat(both.<List<String>>path("items.on"))
                .containsExactly(day.plusDays(1).toString());
        Response next = as("director")
                .queryParam("cursor", both.<String>path("next"))
                .get("/v1/digests?scope=team:" + team + "&kind=daily&limit=1");
        assertThat(next.<List<String>>path("items.on")).containsExactly(day.toString());
        assertThat(next.<String>path("next")).isNull();
        assertThat(as("director")
                        .get("/v1/digests?scope=team:" + team + "&until=" + day)
                        .<List<String>>path("items"))
                .isEmpty();
        as("director").get("/v1/digests?from=yesterday").then().statusCode(400);
        as("director").get("/v1/digests?cursor=x").then().statusCode(400);
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", "Bearer " + Tokens.forUser(user));
    }
}
