package childrens.improvement.plan.summary;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class SummaryComponentTest {

    private static final String EDITED = """
            {"goingWell": [{"text": "12 audits were shared in quarter 3."}],
             "worriedAbout": [{"id": "worriedAbout/M001", "text": "Visits are planned a week ahead."}],
             "reason": "for the committee"}""";

    private static final String READING = """
            {"specversion": "1.0", "id": "00000000-0000-4000-8000-000000000600", "source": "/metrics-service",
             "type": "measure.reading", "subject": "M060|council|quarter|2020-10-01", "time": "2021-01-04T09:00:00Z",
             "datacontenttype": "application/json",
             "data": {"measure": "M060", "kind": "share", "variant": null, "scope": "council", "basis": "due",
              "window": {"kind": "quarter", "from": "2020-10-01", "until": "2021-01-01"},
              "at": "2020-12-31T23:59:59Z", "knownAt": "2021-01-04T09:00:00Z",
              "numerator": 46, "denominator": 50, "percent": 92.0, "value": null, "unit": null, "parts": null,
              "started": 50, "pending": 0, "overdueNow": 0, "oldestOpen": null, "notCounted": {"ceased": 0},
              "declined": 0, "recordedLate": 0, "interval": {"lower": 81.2, "upper": 96.8, "method": "wilson-95"},
              "target": {"kind": "at-least", "value": 90, "upper": null}, "rating": "GREEN", "ratingReason": null,
              "assured": false, "timescaleVersion": "M060/1", "dataThrough": "2021-01-04T08:59:58Z"}}""";

    private final EntityManager database;

    SummaryComponentTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void until_somebody_edits_it_there_is_the_draft() {
        Response answer = as("analyst").get(path("2020-21-Q2"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        JsonNode summary = json(answer.asString());
        assertThat(summary.path("state").asText()).isEqualTo("draft");
        assertThat(summary.path("edited").isNull()).isTrue();
        assertThat(summary.path("draft").has("goingWell")).isTrue();
    }

    @Test
    void an_edited_summary_stands_beside_the_draft_until_another_post_approves_it() {
        String quarter = "2020-21-Q4";
        forget(quarter);
        JsonNode edited = json(put(quarter, "\"0\"", EDITED).asString());

        assertThat(edited.path("state").asText()).isEqualTo("edited");
        assertThat(edited.path("version").asInt()).isEqualTo(1);
        assertThat(edited.at("/edited/goingWell/0/text").asText()).isEqualTo("12 audits were shared in quarter 3.");
        assertThat(edited.at("/edited/by").asText()).isNotBlank();
        assertThat(approve("plan-editor", quarter, "\"1\"").statusCode()).isEqualTo(403);

        JsonNode approved = json(approve("approver", quarter, "\"1\"").asString());
        assertThat(approved.path("state").asText()).isEqualTo("approved");
        assertThat(approved.at("/edited/approvedBy").asText()).isNotBlank();
        assertThat(allPages("/v1/plans/2020-21/history?kind=executive-summary&object=" + quarter, 10))
                .extracting(change -> change.path("action").asText())
                .startsWith("approved", "created");

        assertThat(json(put(quarter, "\"2\"", EDITED).asString()).path("state").asText())
                .isEqualTo("edited");
    }

    @Test
    void a_number_that_no_reading_has_is_a_finding() {
        String quarter = "2020-21-Q3";
        forget(quarter);
        put(quarter, "\"0\"", EDITED);

        List<JsonNode> found = allPages("/v1/plans/2020-21/findings?rule=summary-number-edited&quarter=" + quarter, 10);

        assertThat(found)
                .extracting(finding -> finding.path("where").asText(), finding -> finding.path("left")
                        .asText())
                .containsExactly(tuple("summary/goingWell/0", "Written: 12, in: 12 audits were shared in quarter 3."));
        assertThat(get(path(quarter)).path("awayFromReadings")).hasSize(1);
    }

    @Test
    void every_number_of_the_draft_is_linked_to_its_reading_and_found_when_it_is_edited_away() {
        String quarter = "2020-21-Q3";
        forget(quarter);
        send(READING);
        JsonNode sentence = await().atMost(Duration.ofSeconds(20))
                .until(() -> drafted(quarter, "goingWell/M060"), found -> !found.isMissingNode());

        String text = sentence.path("text").asText();
        assertThat(text).contains("92% (46 of 50) from 1 October 2020 to 31 December 2020, on target");
        assertThat(sentence.path("numbers")).isNotEmpty().allSatisfy(link -> {
            assertThat(text.substring(
                            link.path("start").asInt(), link.path("end").asInt()))
                    .isEqualTo(link.path("text").asText());
            assertThat(link.path("measure").asText()).isEqualTo("M060");
            assertThat(link.path("window").asText()).isEqualTo("quarter");
            assertThat(OffsetDateTime.parse(link.path("knownAt").asText()))
                    .isEqualTo(OffsetDateTime.parse("2021-01-04T09:00:00Z"));
        });

        JsonNode edited = json(put(quarter, "\"0\"", """
                        {"goingWell": [{"id": "goingWell/M060", "text": "Managers answered 95.0% in time (46 of 50)."}],
                         "worriedAbout": [], "reason": "shorter"}""").asString());
        assertThat(edited.at("/edited/goingWell/0/numbers").findValuesAsText("text"))
                .containsExactly("46", "50");
        assertThat(edited.at("/awayFromReadings/0/measure").asText()).isEqualTo("M060");
        assertThat(edited.at("/awayFromReadings/0/expected").asText()).startsWith("92%");
    }

    @Test
    void who_edited_does_not_approve() {
        String quarter = "2020-21-Q1";
        forget(quarter);
        put(quarter, "\"0\"", EDITED);
        String post = json(approve("approver", quarter, "\"1\"").asString())
                .at("/edited/approvedBy")
                .asText();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update executive_summary set edited_by = :post, state = 'edited',"
                                + " approved_by = null, approved_at = null where quarter = :quarter")
                .setParameter("post", post)
                .setParameter("quarter", quarter)
                .executeUpdate());

        assertThat(approve("approver", quarter, "\"2\"").statusCode()).isEqualTo(409);
    }

    @Test
    void what_was_read_must_be_named_and_be_the_present_version() {
        String quarter = "2020-21-Q2";

        assertThat(put(quarter, null, EDITED).statusCode()).isEqualTo(428);
        assertThat(put(quarter, "\"7\"", EDITED).statusCode()).isEqualTo(412);
        assertThat(approve("approver", quarter, null).statusCode()).isEqualTo(428);
        assertThat(approve("approver", quarter, "\"0\"").statusCode()).isEqualTo(409);
        assertThat(put(quarter, "\"0\"", "{\"goingWell\": [], \"worriedAbout\": []}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(put("2020-21-Q9", "\"0\"", EDITED).statusCode()).isEqualTo(404);
    }

    private static JsonNode drafted(String quarter, String id) {
        for (JsonNode sentence : get(path(quarter)).at("/draft/goingWell")) {
            if (sentence.path("id").asText().equals(id)) {
                return sentence;
            }
        }
        return MissingNode.getInstance();
    }

    private static void send(String message) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("measure-readings", "M060|council|quarter|2020-10-01", message));
        }
    }

    private void forget(String quarter) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("delete from executive_summary where quarter = :quarter")
                        .setParameter("quarter", quarter)
                        .executeUpdate());
    }

    private static Response put(String quarter, @Nullable String version, String body) {
        var request = as("plan-editor").contentType("application/json").body(body);
        return (version == null ? request : request.header("If-Match", version)).put(path(quarter));
    }

    private static Response approve(String user, String quarter, @Nullable String version) {
        var request = as(user);
        return (version == null ? request : request.header("If-Match", version)).post(path(quarter) + "/approve");
    }

    private static String path(String quarter) {
        return "/v1/plans/2020-21/quarters/" + quarter + "/summary";
    }
}
