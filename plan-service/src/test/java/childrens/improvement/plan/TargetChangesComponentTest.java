package childrens.improvement.plan;

import static childrens.improvement.plan.Changes.post;
import static childrens.improvement.plan.Changes.send;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.dated.London;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How targets change; each test has a measure of its own that no other test looks at. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class TargetChangesComponentTest {

    private final StartImport start;
    private final ServiceClock clock;

    TargetChangesComponentTest(StartImport start, ServiceClock clock) {
        this.start = start;
        this.clock = clock;
    }

    @Test
    void a_target_is_adopted_from_its_day_when_another_post_has_approved_it_and_others_are_told() {
        LocalDate from = today().plusDays(40);
        JsonNode proposed =
                propose("M062", "{\"kind\": \"at-least\", \"value\": 97, \"tolerance\": 2, \"from\": \"%s\"}", from);
        JsonNode before = get("/v1/targets/M062");
        assertThat(before.path("versions"))
                .allSatisfy(
                        version -> assertThat(version.path("value").asText()).isNotEqualTo("97"));

        JsonNode decided = decide("M062", proposed, "approve", "approver", "the board agreed it");

        assertThat(decided.path("status").asText()).isEqualTo("agreed");
        assertThat(decided.path("approver").asText())
                .isNotEqualTo(proposed.path("proposedBy").asText());
        JsonNode after = get("/v1/targets/M062");
        JsonNode last = after.path("versions").get(after.path("versions").size() - 1);
        assertThat(last.path("value").asText()).isEqualTo("97");
        assertThat(last.path("from").asText()).isEqualTo(from.toString());
        assertThat(last.path("toleranceAssumed").asBoolean()).isFalse();
        assertThat(after.at("/versions/0/from")).isEqualTo(before.at("/versions/0/from"));
        assertThat(after.at("/versions/0/value")).isEqualTo(before.at("/versions/0/value"));
        assertThat(after.path("inForce").path("value"))
                .isEqualTo(before.path("inForce").path("value"));
        assertThat(get("/v1/targets/M062/history").at("/items/0/reason").asText())
                .isEqualTo("the board agreed it");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<TopicMessage> told = TopicMessage.byKey(TopicMessage.all(
                            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), "targets"))
                    .getOrDefault("M062", List.of());
            JsonNode message = told.get(told.size() - 1).value();
            assertThat(message.at("/data/versions").toString()).contains("97");
            assertThat(EventContract.faults(message)).isEmpty();
        });

        start.importAll();

        assertThat(get("/v1/targets/M062").path("versions")).isEqualTo(after.path("versions"));
    }

    @Test
    void nobody_decides_twice_unseen_or_without_a_reason() {
        JsonNode proposed = propose("M063", "{\"kind\": \"every-one\", \"from\": \"%s\"}", today());
        String path = path("M063", proposed, "approve");

        send("approver", "POST", path, "{\"reason\": \"agreed\"}").then().statusCode(428);
        decision("approver", path, 7, "agreed").then().statusCode(412);
        decision("approver", path, 1, "").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        decision("plan-editor", path, 1, "agreed").then().statusCode(403);
        decide("M063", proposed, "refuse", "approver", "not before the winter");
        decision("approver", path, 2, "after all").then().statusCode(409);
        assertThat(get("/v1/targets/M063/versions").at("/items/0/status").asText())
                .isEqualTo("refused");
    }

    @Test
    void what_was_proposed_can_be_withdrawn_and_stays_in_the_list() {
        JsonNode proposed = propose("M064", "{\"kind\": \"none-left\", \"from\": \"%s\"}", today());

        as("plan-editor")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"a mistake\"}")
                .delete("/v1/targets/M064/versions/" + proposed.path("id").asText())
                .then()
                .statusCode(200);

        assertThat(get("/v1/targets/M064/versions").at("/items/0/status").asText())
                .isEqualTo("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"at-most\", \"value\": 20, \"from\": \"%s\"}",
                "{\"kind\": \"band\", \"value\": 130, \"upper\": 150, \"from\": \"%s\"}",
                "{\"kind\": \"every-one\", \"from\": \"%s\"}",
                "{\"kind\": \"none-left\", \"from\": \"%s\"}",
                "{\"kind\": \"maintain\", \"value\": 8, \"from\": \"%s\"}",
                "{\"kind\": \"direction\", \"direction\": \"up\", \"from\": \"%s\"}",
                "{\"kind\": \"comparator\", \"direction\": \"up\", \"value\": 71.5, \"source\": \"England 2019\", \"from\": \"%s\"}",
                "{\"kind\": \"to-be-confirmed\", \"from\": \"%s\"}",
                "{\"kind\": \"none\", \"from\": \"%s\"}",
                "{\"kind\": \"at-most\", \"value\": 0, \"part\": \"late\", \"condition\": true, \"from\": \"%s\"}"
            })
    void every_kind_of_target_can_be_adopted(String body) {
        JsonNode proposed = propose("M065", body, today().plusDays(10));

        decide("M065", proposed, "approve", "approver", "agreed");

        JsonNode target = get("/v1/targets/M065");
        JsonNode line = target.path(proposed.path("condition").asBoolean() ? "conditions" : "versions");
        JsonNode last = line.get(line.size() - 1);
        assertThat(last.path("kind")).isEqualTo(proposed.path("kind"));
        assertThat(last.path("value")).isEqualTo(proposed.path("value"));
        assertThat(last.path("upper")).isEqualTo(proposed.path("upper"));
    }

    @Test
    void steps_are_versions_that_follow_each_other() {
        for (int step = 3; step >= 1; step--) {
            String body = "{\"kind\": \"at-least\", \"value\": " + (50 + step) + ", \"from\": \"%s\"}";
            decide("M066", propose("M066", body, today().plusMonths(step)), "approve", "approver", "agreed");
        }

        JsonNode versions = get("/v1/targets/M066").path("versions");
        int last = versions.size() - 1;
        assertThat(versions.get(last - 2).path("until"))
                .isEqualTo(versions.get(last - 1).path("from"));
        assertThat(versions.get(last - 1).path("until"))
                .isEqualTo(versions.get(last).path("from"));
        assertThat(versions.get(last).path("until").isNull()).isTrue();
        assertThat(versions.get(last).path("value").asInt()).isEqualTo(53);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"from\": \"2999-01-01\"}|/kind",
                "{\"kind\": \"at-least\", \"from\": \"2999-01-01\"}|/value",
                "{\"kind\": \"band\", \"value\": 5, \"from\": \"2999-01-01\"}|/upper",
                "{\"kind\": \"band\", \"value\": 5, \"upper\": 4, \"from\": \"2999-01-01\"}|/upper",
                "{\"kind\": \"comparator\", \"direction\": \"up\", \"from\": \"2999-01-01\"}|/source",
                "{\"kind\": \"direction\", \"from\": \"2999-01-01\"}|/direction",
                "{\"kind\": \"every-one\", \"value\": 1, \"from\": \"2999-01-01\"}|/value",
                "{\"kind\": \"every-one\", \"from\": \"2019-01-01\"}|/from",
                "{\"kind\": \"every-one\", \"condition\": true, \"from\": \"2999-01-01\"}|/part",
                "{\"kind\": \"every-one\", \"from\": \"2999-01-01\"}|/reason"
            })
    void what_is_no_target_is_a_400_that_points_to_it(String body, String pointer) {
        send("plan-editor", "POST", "/v1/targets/M062/versions", body)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void what_another_place_says_is_adopted_and_what_was_adopted_becomes_a_statement() {
        JsonNode before = get("/v1/targets/M008");
        String body = "{\"from\": \"%s\", \"reason\": \"the objective counts\"}".formatted(today().plusDays(1));
        String tag = as("analyst").get("/v1/targets/M008").header("ETag");

        Response answer = as("approver")
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post("/v1/targets/M008/statements/0/adopt");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode after = get("/v1/targets/M008");
        JsonNode last = after.path("versions").get(after.path("versions").size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("to-be-confirmed");
        assertThat(last.path("source")).isEqualTo(before.at("/statements/0/source"));
        assertThat(after.path("statements")).hasSize(before.path("statements").size());
        assertThat(after.at("/statements/0/kind")).isEqualTo(before.at("/versions/0/kind"));
        assertThat(after.at("/inForce/value")).isEqualTo(before.at("/inForce/value"));
        as("approver")
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post("/v1/targets/M008/statements/0/adopt")
                .then()
                .statusCode(412);
    }

    private static JsonNode propose(String measure, String body, LocalDate from) {
        String whole = body.formatted(from).replaceFirst("\\{", "{\"reason\": \"as discussed\", ");
        return post("plan-editor", "/v1/targets/" + measure + "/versions", whole);
    }

    private static JsonNode decide(String measure, JsonNode proposed, String how, String user, String reason) {
        return Requests.json(decision(
                        user,
                        path(measure, proposed, how),
                        proposed.path("version").asInt(),
                        reason)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static Response decision(String user, String path, int version, String reason) {
        return as(user).contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\": \"" + reason + "\"}")
                .post(path);
    }

    private static String path(String measure, JsonNode proposed, String how) {
        return "/v1/targets/" + measure + "/versions/" + proposed.path("id").asText() + "/" + how;
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
