package childrens.improvement.plan.quarter;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.json;
import static childrens.improvement.plan.quarter.QuarterRequests.YEAR;
import static childrens.improvement.plan.quarter.QuarterRequests.area;
import static childrens.improvement.plan.quarter.QuarterRequests.awaited;
import static childrens.improvement.plan.quarter.QuarterRequests.firstMeasureOf;
import static childrens.improvement.plan.quarter.QuarterRequests.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.StoredNumber;
import childrens.improvement.plan.quarter.MetricsStandIn.Mood;
import childrens.improvement.plan.reading.ReadingBook;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings out of Kafka, while metrics-service is away. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
@WithTestResource(MetricsStandIn.class)
class ReadingComponentTest {

    private final DataSource database;
    private final ReadingBook readings;

    ReadingComponentTest(DataSource database, ReadingBook readings) {
        this.database = database;
        this.readings = readings;
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
        ReadingText.tell(
                "none",
                "{\"specversion\": \"1.0\", \"id\": \"x\", \"source\": \"/x\", \"type\": \"other\","
                        + " \"time\": \"2020-10-02T09:00:00+01:00\", \"data\": {}}");
        ReadingText.ofQ2("M002", 19, 20).tell();

        awaited("M002", 19);

        assertThat(StoredNumber.of(
                        database, "select count(*) from unreadable_message where topic = 'measure-readings'"))
                .isEqualTo(2);
    }

    @Test
    void the_same_figure_told_again_is_one_row_and_another_one_is_a_second() {
        ReadingText.ofQ2("M003", 18, 20).tell();
        ReadingText.ofQ2("M003", 18, 20).tell();
        ReadingText.ofQ2("M003", 19, 20).tell();

        awaited("M003", 19);

        assertThat(StoredNumber.of(database, "select count(*) from reading where measure = 'M003'"))
                .isEqualTo(2);
    }

    @Test
    void a_figure_told_again_says_since_when_it_is_known_and_what_was_known_before_stays_as_it_was() {
        ReadingText reading = ReadingText.ofQ2("M005", 18, 20);
        reading.tell();
        awaited("M005", 18);

        reading.tellWith("2020-10-02T09:00:00", "2020-10-03T09:00:00");
        await().until(() -> measure("M005").at("/reading/knownAt").asText(), "2020-10-03T09:00:00+01:00"::equals);
        assertThat(readings.known("council", LocalDate.of(2020, 9, 30), receivedOfM005())
                        .get("M005"))
                .singleElement()
                .satisfies(before -> assertThat(before.knownAt()).isEqualTo("2020-10-02T09:00:00+01:00"));

        reading.tellWith("2020-09-28T10:15", "2020-09-29T10:15");
        await().until(() -> measure("M005").at("/reading/oldestOpen").asText(), "2020-09-29T10:15:00+01:00"::equals);
        assertThat(StoredNumber.of(database, "select count(*) from reading where measure = 'M005'"))
                .isEqualTo(2);
    }

    @Test
    void an_area_has_its_own_readings_its_count_of_ratings_its_months_and_a_draft_of_its_self_evaluation() {
        String measure = firstMeasureOf("cp-court");
        new ReadingText(measure, "area:cp-court", "month", LocalDate.of(2020, 8, 1), LocalDate.of(2020, 9, 1), 4, 100)
                .tell();
        ReadingText.ofQ2(measure, 99, 100).in("area:cp-court").tell();
        await().untilAsserted(() -> assertThat(area("").toString()).contains("\"numerator\":99"));

        JsonNode quarter = area("");
        assertThat(quarter.path("scope").asText()).isEqualTo("area:cp-court");
        int counted = StreamSupport.stream(quarter.path("ratings").spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .sum();
        assertThat(counted)
                .isEqualTo(quarter.findValuesAsText("row").stream()
                        .distinct()
                        .toList()
                        .size())
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
        assertThat(draft.path("sections")).hasSize(10);
        assertThat(draft.path("sections").toString()).contains("\"about\":\"" + measure + "\"");
        JsonNode update = json(as("analyst")
                .get(YEAR + "/areas/cp-court/months/2020-08/update")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(update.path("period").asText()).isEqualTo("August 2020");
        assertThat(update.path("before").isObject()).isTrue();
        assertThat(as("head-of-service")
                        .get(YEAR + "/areas/cp-court/self-evaluation?quarter=2020-21-Q2&format=docx")
                        .header("Content-Disposition"))
                .contains("self-evaluation-2020-21-Q2-cp-court-draft.docx");
        assertThat(as("head-of-service")
                        .get(YEAR + "/areas/cp-court/months/2020-08/update?format=html")
                        .contentType())
                .isEqualTo("text/html;charset=UTF-8");
        as("analyst")
                .get(YEAR + "/areas/cp-court/months/2020-08/update?format=pdf")
                .then()
                .statusCode(400);
        as("analyst").get(YEAR + "/areas/nowhere/months/2020-08/update").then().statusCode(404);
        as("analyst").get(YEAR + "/areas/nowhere/months/2020-08").then().statusCode(404);
        as("analyst").get(YEAR + "/areas/cp-court/months/2022-08").then().statusCode(404);
        as("analyst").get(YEAR + "/areas/cp-court/self-evaluation").then().statusCode(400);
    }

    private Instant receivedOfM005() {
        return Instant.ofEpochMilli(
                StoredNumber.of(
                        database,
                        "select ceil(extract(epoch from min(received_at)) * 1000)::bigint from reading where measure = 'M005'"));
    }
}
