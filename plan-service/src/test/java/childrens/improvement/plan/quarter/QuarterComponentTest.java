package childrens.improvement.plan.quarter;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.local.testing.Tokens;
import childrens.improvement.plan.quarter.MetricsStandIn.Mood;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quarters over HTTP, with readings out of Kafka and out of a server that stands in for metrics-service. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
@WithTestResource(MetricsStandIn.class)
class QuarterComponentTest {

    private static final String YEAR = "/v1/plans/2020-21";
    private static final String Q2 = YEAR + "/quarters/2020-21-Q2";
    private static final String Q3 = YEAR + "/quarters/2020-21-Q3";

    private final DataSource database;

    QuarterComponentTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void metrics_is_away() {
        MetricsStandIn.is(Mood.FAILS);
    }

    @Test
    void a_reading_out_of_kafka_is_rated_with_its_reason_while_metrics_service_is_away() {
        ReadingText.ofQ2("M001", 90, 100).tell();

        JsonNode measure = awaited("M001", 90);

        assertThat(measure.path("rating").asText()).isEqualTo("AMBER");
        assertThat(measure.at("/why/because").asText())
                .isEqualTo("90 of 100 is 90.0%, below 95 by 5.0 points, within the tolerance of 5 (assumed): AMBER");
        assertThat(measure.path("direction").asText()).isEqualTo("NOT_COMPARABLE");
        assertThat(measure.at("/reading/knownAt").asText()).isEqualTo("2020-10-02T09:00:00+01:00");
        assertThat(measure.at("/reading/dataThrough").asText()).isEqualTo("2020-10-02T08:59:40+01:00");
        assertThat(Duration.parse(measure.path("readingAge").asText())).isGreaterThan(Duration.ofDays(365));
    }

    @Test
    void what_cannot_be_read_is_kept_aside_and_the_next_one_is_taken() {
        ReadingText.tell("nonsense", "{nonsense");
        ReadingText.tell("none", "{\"specversion\": \"1.0\", \"id\": \"x\", \"source\": \"/x\", \"type\": \"other\","
                + " \"time\": \"2020-10-02T09:00:00+01:00\", \"data\": {}}");
        ReadingText.ofQ2("M002", 19, 20).tell();

        awaited("M002", 19);

        assertThat(number("select count(*) from unreadable_message where topic = 'measure-readings'"))
                .isEqualTo(2);
    }

    @Test
    void the_same_figure_told_again_is_one_row_and_another_one_is_a_second() {
        ReadingText.ofQ2("M003", 18, 20).tell();
        ReadingText.ofQ2("M003", 18, 20).tell();
        ReadingText.ofQ2("M003", 19, 20).tell();

        awaited("M003", 19);

        assertThat(number("select count(*) from reading where measure = 'M003'"))
                .isEqualTo(2);
    }

    @Test
    void metrics_service_is_asked_as_whoever_asks_and_gives_the_period_before_and_the_signal() {
        MetricsStandIn.answers(
                "M048",
                "council",
                ReadingText.ofQ1("M048", 80, 100).json(),
                ReadingText.ofQ2("M048", 91, 100).json());
        MetricsStandIn.is(Mood.ANSWERS);

        JsonNode measure = awaited("M048", 91);

        assertThat(measure.at("/previous/numerator").asInt()).isEqualTo(80);
        assertThat(measure.path("series")).hasSize(2);
        assertThat(measure.path("direction").asText()).isEqualTo("IMPROVED");
        assertThat(measure.at("/travel/words").asText()).startsWith("Increase in improvement of direction of travel");
        assertThat(measure.at("/travel/signal").asText()).isEqualTo("STABLE");
        assertThat(MetricsStandIn.askedAs()).contains("Bearer " + Tokens.forUser("analyst"));
    }

    @Test
    void when_metrics_service_goes_silent_the_copy_answers_in_time() {
        MetricsStandIn.answers("M046", "council", ReadingText.ofQ2("M046", 46, 50).json());
        MetricsStandIn.is(Mood.ANSWERS);
        awaited("M046", 46);
        MetricsStandIn.answers("M046", "council", ReadingText.ofQ2("M046", 47, 50).json());

        MetricsStandIn.is(Mood.SILENT);
        long took = as("analyst").get(Q2).then().statusCode(200).extract().time();

        assertThat(measure("M046").at("/reading/numerator").asInt()).isEqualTo(46);
        assertThat(took).isLessThan(5000);
    }

    @Test
    void an_area_has_its_own_readings_its_count_of_ratings_its_months_and_a_draft_of_its_self_evaluation() {
        String measure = firstMeasureOf("cp-court");
        new ReadingText(
                        measure,
                        "area:cp-court",
                        "month",
                        LocalDate.of(2020, 8, 1),
                        LocalDate.of(2020, 9, 1),
                        4,
                        100)
                .tell();
        ReadingText.ofQ2(measure, 99, 100).in("area:cp-court").tell();
        await().untilAsserted(() -> assertThat(area("").toString()).contains("\"numerator\":99"));

        JsonNode quarter = area("");
        assertThat(quarter.path("scope").asText()).isEqualTo("area:cp-court");
        int counted = StreamSupport.stream(quarter.path("ratings").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(counted)
                .isEqualTo(quarter.findValuesAsText("row").stream().distinct().toList().size())
                .isPositive();
        JsonNode month = json(as("analyst")
                .get(YEAR + "/areas/cp-court/months/2020-08")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(month.path("asOf").asText()).isEqualTo("2020-08-31");
        assertThat(month.toString()).contains("\"numerator\":4,");
        JsonNode draft = json(as("analyst")
                .get(YEAR + "/areas/cp-court/self-evaluation?quarter=2020-21-Q2")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(draft.path("sections")).hasSize(5);
        assertThat(draft.path("sections").toString()).contains("99 of 100 is 99.0%");
        as("analyst").get(YEAR + "/areas/nowhere/months/2020-08").then().statusCode(404);
        as("analyst").get(YEAR + "/areas/cp-court/months/2022-08").then().statusCode(404);
        as("analyst").get(YEAR + "/areas/cp-court/self-evaluation").then().statusCode(400);
    }

    @Test
    void words_and_ratings_that_a_person_sets_stand_beside_the_computed_ones() {
        String expires = LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(30).toString();
        put(Q3 + "/narratives/P1-O01", tag(Q3), "{\"text\": \"Visits went well.\", \"reason\": \"end of quarter\"}")
                .statusCode(204);
        put(
                        Q3 + "/ratings/P1-O01",
                        tag(Q3),
                        "{\"rating\": \"GREEN\", \"reason\": \"seen on site\", \"expires\": \"" + expires + "\"}")
                .statusCode(204);

        JsonNode objective = objective(Q3, "P1-O01");
        assertThat(objective.path("narrative").asText()).isEqualTo("Visits went well.");
        assertThat(objective.at("/asserted/rating").asText()).isEqualTo("GREEN");
        assertThat(objective.at("/asserted/by").asText()).isEqualTo("performance-lead");
        assertThat(objective.path("rating").asText()).isNotEqualTo("GREEN");
        assertThat(objective.path("disagrees").asBoolean()).isTrue();
        assertThat(as("analyst")
                        .get(YEAR + "/history?object=2020-21-Q3/P1-O01")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Visits went well.", "seen on site");

        put(Q3 + "/ratings/P1-O01", tag(Q3), "{\"rating\": \"BLUE\", \"reason\": \"done\", \"expires\": \"2020-01-01\"}")
                .statusCode(400)
                .body(containsString("/rating"))
                .body(containsString("/expires"));
        put(Q3 + "/narratives/P1-O01", "\"77\"", "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(412);
        put(Q3 + "/narratives/P1-O01", null, "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(428);
        put(Q3 + "/narratives/P9-O99", tag(Q3), "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(404);
    }

    @Test
    void a_weight_is_set_with_the_version_that_was_read() {
        String tag = as("analyst").get(YEAR + "/weights").then().extract().header("ETag");

        put(YEAR + "/weights/M015", tag, "{\"weight\": 3, \"veto\": true, \"reason\": \"agreed in committee\"}")
                .statusCode(200);

        assertThat(as("analyst").get(YEAR + "/weights").then().extract().asString())
                .contains("\"about\":\"M015\"");
        put(YEAR + "/weights/M015", tag, "{\"weight\": 2, \"reason\": \"again\"}").statusCode(412);
        put(YEAR + "/weights/M015", tag, "{\"weight\": 0, \"reason\": \"again\"}").statusCode(400);
    }

    @Test
    void a_quarter_is_submitted_approved_and_closed_and_later_figures_stand_beside_the_frozen_ones() {
        String q4 = YEAR + "/quarters/2020-21-Q4";
        ReadingText then = new ReadingText(
                "M044", "council", "quarter", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 4, 1), 40, 50);
        MetricsStandIn.answers("M044", "council", then.json());
        MetricsStandIn.is(Mood.ANSWERS);
        awaited(q4, "M044", 40);

        step("approver", q4, "close", "").statusCode(409).body(containsString("Not approved yet: P1-O01"));
        step("approver", q4, "approve", "").statusCode(409);
        step("head-of-service", q4, "submit", "{\"objective\": \"P1-O01\"}").statusCode(200);
        assertThat(objective(q4, "P1-O01").path("state").asText()).isEqualTo("submitted");
        put(q4 + "/narratives/P1-O01", tag(q4), "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(409);
        step("approver", q4, "give-back", "{\"objective\": \"P1-O01\", \"reason\": \"say more\"}")
                .statusCode(200);
        as("plan-editor").post(q4 + "/submit").then().statusCode(428);
        as("plan-editor").header("If-Match", "\"0\"").post(q4 + "/submit").then().statusCode(412);
        step("plan-editor", q4, "submit", "").statusCode(200);
        step("approver", q4, "approve", "").statusCode(200);
        step("approver", q4, "close", "").statusCode(200);
        step("approver", q4, "close", "").statusCode(409).body(containsString("closed"));

        MetricsStandIn.answers(
                "M044",
                "council",
                new ReadingText(
                                "M044",
                                "council",
                                "quarter",
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2021, 4, 1),
                                45,
                                50)
                        .json());
        JsonNode closed = json(as("analyst").get(q4).then().extract().asString());
        JsonNode measure = measure(closed, "M044");
        assertThat(closed.path("state").asText()).isEqualTo("closed");
        assertThat(closed.path("publishedOn").isNull()).isFalse();
        assertThat(measure.at("/reading/numerator").asInt()).isEqualTo(40);
        assertThat(measure.at("/restated/numerator").asInt()).isEqualTo(45);
        MetricsStandIn.is(Mood.FAILS);
        assertThat(measure(json(as("analyst").get(q4).then().extract().asString()), "M044")
                        .at("/restated/numerator")
                        .asInt())
                .isEqualTo(45);
        put(q4 + "/narratives/P1-O01", tag(q4), "{\"text\": \"x\", \"reason\": \"late\"}")
                .statusCode(409);
    }

    @Test
    void nobody_approves_what_their_own_post_has_submitted() {
        String q1 = YEAR + "/quarters/2020-21-Q1";
        step("plan-editor", q1, "submit", "{\"objective\": \"P1-O02\"}").statusCode(200);
        execute("update quarter_objective set submitted_by = 'assistant-director' where quarter = '2020-21-Q1'");

        step("approver", q1, "approve", "{\"objective\": \"P1-O02\"}").statusCode(403);

        assertThat(objective(q1, "P1-O02").path("state").asText()).isEqualTo("submitted");
    }

    @Test
    void only_the_lead_of_an_objective_submits_it() {
        String q1 = YEAR + "/quarters/2020-21-Q1";
        String others = objectiveOf("looked-after");

        step("head-of-service", q1, "submit", "{\"objective\": \"" + others + "\"}").statusCode(403);
        step("plan-editor", q1, "submit", "{\"objective\": \"P9-O99\"}").statusCode(404);
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

    private JsonNode awaited(String row, int numerator) {
        return awaited(Q2, row, numerator);
    }

    private static JsonNode awaited(String quarter, String row, int numerator) {
        await().untilAsserted(() -> assertThat(measure(
                                json(as("analyst").get(quarter).then().extract().asString()), row)
                        .at("/reading/numerator")
                        .asInt())
                .isEqualTo(numerator));
        return measure(json(as("analyst").get(quarter).then().extract().asString()), row);
    }

    private static JsonNode measure(String row) {
        return measure(json(as("analyst").get(Q2).then().statusCode(200).extract().asString()), row);
    }

    private static JsonNode measure(JsonNode quarter, String row) {
        return objectives(quarter).stream()
                .flatMap(each -> StreamSupport.stream(each.path("measures").spliterator(), false))
                .filter(each -> each.path("row").asText().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode objective(String quarter, String id) {
        JsonNode found =
                json(as("analyst").get(quarter).then().statusCode(200).extract().asString());
        return objectives(found).stream()
                .filter(each -> each.path("objective").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> objectives(JsonNode quarter) {
        return StreamSupport.stream(quarter.path("priorities").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.path("objectives").spliterator(), false))
                .toList();
    }

    private static JsonNode area(String query) {
        return json(as("analyst")
                .get(Q2 + "?area=cp-court" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static String firstMeasureOf(String area) {
        return json(as("analyst").get(YEAR + "?area=" + area).then().extract().asString())
                .findValuesAsText("measure")
                .get(0);
    }

    private static String objectiveOf(String area) {
        return json(as("analyst").get(YEAR + "?area=" + area).then().extract().asString())
                .at("/priorities/0/objectives/0/id")
                .asText();
    }

    private static String tag(String quarter) {
        return as("analyst").get(quarter).then().statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse put(String path, String tag, String body) {
        var request = as("plan-editor").contentType("application/json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).put(path).then();
    }

    private static ValidatableResponse step(String user, String quarter, String step, String body) {
        var request = as(user).header("If-Match", tag(quarter)).contentType("application/json");
        return (body.isEmpty() ? request : request.body(body))
                .post(quarter + "/" + step)
                .then();
    }

    private void execute(String command) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new AssertionError(command, e);
        }
    }

    private long number(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
