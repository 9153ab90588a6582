package childrens.improvement.metrics.entered;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that a person enters, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class EnteredValueComponentTest {

    @Inject
    DataSource database;

    /** A scope of its own for each test. */
    private final String scope = "team:" + any("team");

    @BeforeEach
    void open() {
        new Council(database);
    }

    private Response enter(String user, String measure, String members) {
        return as(user).contentType("application/json")
                .body("{\"scope\": \"" + scope + "\", " + members + "}")
                .post("/v1/measures/" + measure + "/values");
    }

    private JsonNode entered(String user, String measure, String members) {
        return Council.tree(
                enter(user, measure, members).then().statusCode(201).extract().asString());
    }

    private JsonNode reading(String measure, String more) {
        return get("analyst", "/v1/measures/" + measure + "/reading?scope=" + scope + more);
    }

    @Test
    void the_second_replaces_the_first_with_its_reason_and_both_stay_readable() {
        String september = "\"window\": {\"kind\": \"month\", \"from\": \"2020-09-01\"}, \"source\": \"ledger\"";
        JsonNode first = entered("data-quality", "M016", september + ", \"value\": 510000.5");
        JsonNode known = reading("M016", "&window=month&at=2020-09-30");
        String then = known.path("knownAt").asText().replace("+", "%2B");
        JsonNode second =
                entered("plan-editor", "M016", september + ", \"value\": 498000, \"reason\": \"an invoice was late\"");

        assertThat(first.path("window").path("until").asText()).isEqualTo("2020-10-01");
        assertThat(first.path("replacedAt").isNull()).isTrue();
        assertThat(known.path("value").asText()).isEqualTo("510000.5");
        assertThat(known.path("percent").isNull()).isTrue();
        assertThat(reading("M016", "&window=month&at=2020-09-30").path("value").asInt())
                .isEqualTo(498000);
        assertThat(reading("M016", "&window=month&at=2020-09-30&knownAt=" + then)
                        .path("value")
                        .asText())
                .isEqualTo("510000.5");
        assertThat(reading("M016", "&window=month&at=2020-08-31").path("value").isNull())
                .isTrue();
        JsonNode all = get("approver", "/v1/measures/M016/values?scope=" + scope);
        assertThat(each(all.path("items"), "id"))
                .containsExactly(second.path("id").asText(), first.path("id").asText());
        assertThat(each(all.path("items"), "reason")).containsExactly("an invoice was late", "null");
        assertThat(each(all.path("items"), "by")).containsExactly("performance-lead", "data-quality-officer");
        assertThat(get(
                                "approver",
                                "/v1/measures/M016/values/" + first.path("id").asText())
                        .path("replacedAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void the_same_value_sent_again_is_the_one_that_is_there() {
        String body = "\"window\": \"month\", \"at\": \"2020-09-30\", \"value\": 7, \"source\": \"ledger\"";

        assertThat(entered("data-quality", "M016", body)).isEqualTo(entered("data-quality", "M016", body));
        assertThat(get("analyst", "/v1/measures/M016/values?scope=" + scope).path("items"))
                .hasSize(1);
    }

    @Test
    void a_share_parts_and_text_are_read_as_they_were_entered() {
        String quarter = "\"window\": {\"kind\": \"quarter\", \"from\": \"2020-07-01\"}, \"source\": \"survey\"";
        entered("data-quality", "M017", quarter + ", \"numerator\": 31, \"denominator\": 40");
        entered("data-quality", "M025", quarter + ", \"text\": \"the panel has met\", \"complete\": true");

        JsonNode share = reading("M017", "&window=quarter&at=2020-09-30");
        JsonNode milestone = reading("M025", "&window=quarter&at=2020-09-30");

        assertThat(share.path("numerator").asInt()).isEqualTo(31);
        assertThat(share.path("percent").asText()).isEqualTo("77.5");
        assertThat(milestone.path("text").asText()).isEqualTo("the panel has met");
        assertThat(milestone.path("rating").asText()).isEqualTo("BLUE");
        entered(
                "data-quality",
                "M017",
                "\"window\": {\"kind\": \"quarter\", \"from\": \"2020-04-01\"}, \"source\": \"survey\","
                        + " \"parts\": [{\"name\": \"near\", \"count\": 3}, {\"name\": \"far\", \"count\": 1}]");
        assertThat(each(reading("M017", "&window=quarter&at=2020-06-30").path("parts"), "percent"))
                .containsExactly("75.0", "25.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M016 | /window | \"value\": 1, \"source\": \"s\"",
                "M016 | /window | \"window\": {\"kind\": \"month\", \"from\": \"2020-09-02\"}, \"value\": 1, \"source\": \"s\"",
                "M016 | /value | \"window\": \"month\", \"at\": \"2020-09-30\", \"source\": \"s\"",
                "M016 | /value | \"window\": \"month\", \"at\": \"2020-09-30\", \"value\": 1, \"numerator\": 1, \"denominator\": 2, \"source\": \"s\"",
                "M016 | /numerator | \"window\": \"month\", \"at\": \"2020-09-30\", \"numerator\": 3, \"denominator\": 2, \"source\": \"s\"",
                "M016 | /source | \"window\": \"month\", \"at\": \"2020-09-30\", \"value\": 1",
                "M016 | /parts | \"window\": \"month\", \"at\": \"2020-09-30\", \"parts\": [null], \"source\": \"s\"",
                "M004 | /as | \"window\": \"month\", \"at\": \"2020-09-30\", \"value\": 1, \"source\": \"s\""
            })
    void what_cannot_be_taken_is_400_and_says_where(String measure, String pointer, String members) {
        enter("data-quality", measure, members).then().spec(problem(400)).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_replacement_without_a_reason_an_unknown_measure_and_no_body_are_refused() {
        String body = "\"window\": \"month\", \"at\": \"2020-09-30\", \"source\": \"s\", \"value\": ";
        entered("data-quality", "M016", body + "1");

        enter("data-quality", "M016", body + "2")
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo("/reason"));
        enter("data-quality", "M999", body + "1").then().spec(problem(404));
        as("data-quality")
                .contentType("application/json")
                .post("/v1/measures/M016/values")
                .then()
                .spec(problem(400));
        as("analyst").get("/v1/measures/M016/values/0").then().spec(problem(404));
    }
}
