package childrens.improvement.plan.quarter;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.json;
import static childrens.improvement.plan.quarter.QuarterRequests.Q1;
import static childrens.improvement.plan.quarter.QuarterRequests.Q3;
import static childrens.improvement.plan.quarter.QuarterRequests.Q4;
import static childrens.improvement.plan.quarter.QuarterRequests.YEAR;
import static childrens.improvement.plan.quarter.QuarterRequests.awaited;
import static childrens.improvement.plan.quarter.QuarterRequests.measure;
import static childrens.improvement.plan.quarter.QuarterRequests.objective;
import static childrens.improvement.plan.quarter.QuarterRequests.objectiveOf;
import static childrens.improvement.plan.quarter.QuarterRequests.put;
import static childrens.improvement.plan.quarter.QuarterRequests.step;
import static childrens.improvement.plan.quarter.QuarterRequests.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.quarter.MetricsStandIn.Mood;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps of a quarter, and what people put beside its figures. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
@WithTestResource(MetricsStandIn.class)
class QuarterComponentTest {

    private final DataSource database;

    QuarterComponentTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void metrics_is_away() {
        MetricsStandIn.is(Mood.FAILS);
    }

    @Test
    void words_and_ratings_that_a_person_sets_stand_beside_the_computed_ones() {
        String expires = LocalDate.now(ZoneId.of("Europe/London")).plusDays(30).toString();
        put(Q4 + "/narratives/P1-O01", tag(Q4), "{\"text\": \"Visits went well.\", \"reason\": \"end of quarter\"}")
                .statusCode(204);
        put(
                        Q4 + "/ratings/P1-O01",
                        tag(Q4),
                        "{\"rating\": \"GREEN\", \"reason\": \"seen on site\", \"expires\": \"" + expires + "\"}")
                .statusCode(204);

        JsonNode objective = objective(Q4, "P1-O01");
        assertThat(objective.path("narrative").asText()).isEqualTo("Visits went well.");
        assertThat(objective.at("/asserted/rating").asText()).isEqualTo("GREEN");
        assertThat(objective.at("/asserted/by").asText()).isEqualTo("performance-lead");
        assertThat(objective.path("rating").asText()).isNotEqualTo("GREEN");
        assertThat(objective.path("disagrees").asBoolean()).isTrue();
        assertThat(as("analyst")
                        .get(YEAR + "/history?object=2020-21-Q4/P1-O01")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Visits went well.", "seen on site");

        put(
                        Q4 + "/ratings/P1-O01",
                        tag(Q4),
                        "{\"rating\": \"BLUE\", \"reason\": \"done\", \"expires\": \"2020-01-01\"}")
                .statusCode(400)
                .body(containsString("/rating"))
                .body(containsString("/expires"));
        put(Q4 + "/narratives/P1-O01", "\"77\"", "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(412);
        put(Q4 + "/narratives/P1-O01", null, "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(428);
        put(Q4 + "/narratives/P9-O99", tag(Q4), "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(404);
    }

    @Test
    void a_weight_is_set_with_the_version_that_was_read() {
        String tag = as("analyst").get(YEAR + "/weights").then().extract().header("ETag");

        put(YEAR + "/weights/M015", tag, "{\"weight\": 3, \"veto\": true, \"reason\": \"agreed in committee\"}")
                .statusCode(200);

        assertThat(as("analyst").get(YEAR + "/weights").then().extract().asString())
                .contains("\"about\":\"M015\"");
        put(YEAR + "/weights/M015", tag, "{\"weight\": 2, \"reason\": \"again\"}")
                .statusCode(412);
        put(YEAR + "/weights/M015", tag, "{\"weight\": 0, \"reason\": \"again\"}")
                .statusCode(400);
    }

    @Test
    void a_quarter_is_submitted_approved_and_closed_and_later_figures_stand_beside_the_frozen_ones() {
        ReadingText then = new ReadingText(
                "M044", "council", "quarter", LocalDate.of(2020, 10, 1), LocalDate.of(2021, 1, 1), 40, 50);
        MetricsStandIn.answers("M044", "council", then.json());
        MetricsStandIn.is(Mood.ANSWERS);
        awaited(Q3, "M044", 40);

        step("approver", Q3, "close", "").statusCode(409).body(containsString("Not approved yet: P1-O01"));
        step("approver", Q3, "approve", "").statusCode(409);
        step("head-of-service", Q3, "submit", "{\"objective\": \"P1-O01\"}").statusCode(200);
        assertThat(objective(Q3, "P1-O01").path("state").asText()).isEqualTo("submitted");
        put(Q3 + "/narratives/P1-O01", tag(Q3), "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(409);
        step("approver", Q3, "give-back", "{\"objective\": \"P1-O01\", \"reason\": \"say more\"}")
                .statusCode(200);
        as("plan-editor").post(Q3 + "/submit").then().statusCode(428);
        as("plan-editor")
                .header("If-Match", "\"0\"")
                .post(Q3 + "/submit")
                .then()
                .statusCode(412);
        long unfinished = unfinished("2020-21-Q3");
        step("plan-editor", Q3, "submit", "").statusCode(200).body("state", equalTo("submitted"));
        step("approver", Q3, "approve", "").statusCode(200).body("state", equalTo("approved"));
        step("approver", Q3, "close", "").statusCode(200).body("state", equalTo("closed"));
        step("approver", Q3, "close", "").statusCode(409).body(containsString("closed"));
        assertThat(unfinished("2020-21-Q4")).isEqualTo(unfinished);

        MetricsStandIn.answers(
                "M044",
                "council",
                new ReadingText(
                                "M044",
                                "council",
                                "quarter",
                                LocalDate.of(2020, 10, 1),
                                LocalDate.of(2021, 1, 1),
                                45,
                                50)
                        .json());
        JsonNode closed = json(as("analyst").get(Q3).then().extract().asString());
        JsonNode measure = measure(closed, "M044");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("publishedOn").isNull()).isFalse();
        assertThat(measure.at("/reading/numerator").asInt()).isEqualTo(40);
        assertThat(measure.at("/restated/numerator").asInt()).isEqualTo(45);
        MetricsStandIn.is(Mood.FAILS);
        assertThat(measure(json(as("analyst").get(Q3).then().extract().asString()), "M044")
                        .at("/restated/numerator")
                        .asInt())
                .isEqualTo(45);
        put(Q3 + "/narratives/P1-O01", tag(Q3), "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(409);
    }

    @Test
    void nobody_approves_what_their_own_post_has_submitted() {
        step("plan-editor", Q1, "submit", "{\"objective\": \"P1-O02\"}").statusCode(200);
        execute("update quarter_objective set submitted_by = 'assistant-director' where quarter = '2020-21-Q1'");

        step("approver", Q1, "approve", "{\"objective\": \"P1-O02\"}").statusCode(403);

        assertThat(objective(Q1, "P1-O02").path("state").asText()).isEqualTo("submitted");
    }

    @Test
    void only_the_lead_of_an_objective_submits_it() {
        String others = objectiveOf("looked-after");

        step("head-of-service", Q1, "submit", "{\"objective\": \"" + others + "\"}")
                .statusCode(403);
        step("plan-editor", Q1, "submit", "{\"objective\": \"P9-O99\"}").statusCode(404);
        as("analyst").get(YEAR + "/quarters/2020-21-Q5").then().statusCode(404);
        as("analyst").get(YEAR + "/quarters/2021-22-Q1").then().statusCode(404);
    }

    @Test
    void the_rule_is_published_in_words() {
        as("analyst")
                .get("/v1/rating-rule")
                .then()
                .statusCode(200)
                .body("items[0].title", startsWith("Rating of a measure"))
                .body("items[0].sentences[0]", containsString("BLUE"));
    }

    private static long unfinished(String quarter) {
        return allPages("/v1/actions?quarter=" + quarter, 500).stream()
                .filter(action -> action.path("kind").asText().equals("action"))
                .filter(action -> !Set.of("complete", "cancelled")
                        .contains(action.path("status").asText()))
                .count();
    }

    private void execute(String command) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new AssertionError(command, e);
        }
    }
}
