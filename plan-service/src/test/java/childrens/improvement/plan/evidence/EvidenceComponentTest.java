package childrens.improvement.plan.evidence;

import static childrens.improvement.plan.Changes.post;
import static childrens.improvement.plan.Changes.send;
import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class EvidenceComponentTest {

    private static final String BODY = """
            {"on": "%s", "kind": "dip-sample", "source": "Sample of ten core groups", "finding": "Plans are shared",
             "changed": "The agenda names the plan", "reason": "from the audit"}
            """;

    private final EvidenceBook book;

    EvidenceComponentTest(EvidenceBook book) {
        this.book = book;
    }

    @Test
    void evidence_is_added_with_its_finding_and_what_changed_and_says_which_post_added_it() {
        JsonNode added = add("P7-O01", "2019-07-10");

        JsonNode listed = get("/v1/objectives/P7-O01/evidence?kind=dip-sample").at("/items/0");
        assertThat(listed).isEqualTo(added);
        assertThat(added.path("finding").asText()).isEqualTo("Plans are shared");
        assertThat(added.path("changed").asText()).isEqualTo("The agenda names the plan");
        assertThat(added.path("by").asText()).isNotEmpty();
        assertThat(get("/v1/objectives/P7-O01/evidence?kind=compliment").path("items"))
                .isEmpty();
        JsonNode kept = get("/v1/plans/2020-21/history?kind=evidence&object="
                        + added.path("id").asText())
                .at("/items/0");
        assertThat(kept.path("reason").asText()).isEqualTo("from the audit");
        archive(added);
    }

    @Test
    void the_book_gives_what_was_observed_in_a_time_and_pages_add_up() {
        List<JsonNode> added =
                List.of(add("P7-O02", "2019-06-30"), add("P7-O02", "2019-07-01"), add("P7-O02", "2019-09-30"));

        LocalDate from = LocalDate.of(2019, 7, 1);
        LocalDate until = LocalDate.of(2019, 10, 1);
        List<LocalDate> of = QuarkusTransaction.requiringNew().call(() -> book.of("P7-O02", from, until).stream()
                .map(Evidence::on)
                .toList());
        assertThat(of).containsExactly(from, LocalDate.of(2019, 9, 30));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> book.ofPlan("2020-21", from, until).get("P7-O02")))
                .hasSize(2);
        assertThat(allPages("/v1/objectives/P7-O02/evidence", 2)).isEqualTo(added);
        assertThat(allPages("/v1/objectives/P7-O02/evidence?sort=-on", 2))
                .isEqualTo(List.of(added.get(2), added.get(1), added.get(0)));
        added.forEach(EvidenceComponentTest::archive);
        assertThat(get("/v1/objectives/P7-O02/evidence").path("items")).isEmpty();
    }

    @Test
    void what_was_read_can_be_sent_back_and_the_archived_ones_are_shown_if_asked_for() {
        JsonNode added = add("P7-O03", "2019-07-10");
        String path = path(added);
        Response read = as("plan-editor").get(path);
        ObjectNode back = (ObjectNode) json(read.asString());
        back.put("finding", "Plans are shared with each school").put("reason", "said more exactly");

        as("plan-editor")
                .contentType("application/json")
                .header("If-Match", read.header("ETag"))
                .body(back.toString())
                .put(path)
                .then()
                .statusCode(200);

        assertThat(get(path).path("finding").asText()).isEqualTo("Plans are shared with each school");
        assertThat(get(path).path("changed")).isEqualTo(added.path("changed"));
        archive(get(path));
        assertThat(get("/v1/objectives/P7-O03/evidence").path("items")).isEmpty();
        assertThat(get("/v1/objectives/P7-O03/evidence?archived=true").findValuesAsText("id"))
                .containsExactly(added.path("id").asText());
        assertThat(get(path).path("archived").asBoolean()).isTrue();
        as("analyst")
                .get("/v1/objectives/P7-O02/evidence/" + added.path("id").asText())
                .then()
                .statusCode(404);
    }

    @Test
    void a_change_needs_the_version_that_was_read_and_a_reason() {
        JsonNode added = add("P7-O01", "2019-07-10");
        String path = path(added);
        String body = BODY.formatted("2019-07-11");

        send("plan-editor", "PUT", path, body).then().statusCode(428);
        assertThat(change("PUT", path, 1, body).then().statusCode(200).extract().header("ETag"))
                .isEqualTo("\"2\"");
        change("PUT", path, 1, body).then().statusCode(412);
        change("DELETE", path, 2, "{}").then().statusCode(400).body("errors.pointer", hasItem("/reason"));
        change("DELETE", path, 2, "{\"reason\": \"kept twice\"}").then().statusCode(200);
        change("DELETE", path, 3, "{\"reason\": \"kept twice\"}").then().statusCode(404);
        change("POST", path + "/restore", 3, "{\"reason\": \"was not\"}").then().statusCode(200);
        change("POST", path + "/restore", 4, "{\"reason\": \"was not\"}").then().statusCode(404);
        assertThat(get("/v1/objectives/P7-O01/evidence").findValuesAsText("id"))
                .contains(added.path("id").asText());
        assertThat(get(path + "/history").findValuesAsText("action"))
                .containsExactly("restored", "archived", "changed", "created");
        change("DELETE", path, 4, "{\"reason\": \"test over\"}").then().statusCode(200);
        send("director", "POST", "/v1/objectives/P7-O01/evidence", body).then().statusCode(403);
        send("plan-editor", "POST", "/v1/objectives/P9-O99/evidence", body)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"on,soon", "on,2999-01-01", "kind,rumour", "source,''", "finding,''", "changed,''", "child,one"})
    void what_is_no_evidence_is_a_400_that_points_to_it(String member, String value) {
        String body = "{\"on\": \"2019-07-10\", \"kind\": \"compliment\", \"source\": \"s\", \"finding\": \"f\","
                + " \"changed\": \"c\"}";
        String broken = body.contains('"' + member + '"')
                ? body.replaceFirst("\"" + member + "\": \"[^\"]*\"", "\"" + member + "\": \"" + value + "\"")
                : body.replaceFirst("\\{", "{\"" + member + "\": \"" + value + "\", ");

        send("plan-editor", "POST", "/v1/objectives/P7-O01/evidence", broken)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + member));
    }

    private static JsonNode add(String objective, String on) {
        return post("plan-editor", "/v1/objectives/" + objective + "/evidence", BODY.formatted(on));
    }

    private static void archive(JsonNode added) {
        change("DELETE", path(added), added.path("version").asInt(), "{\"reason\": \"test over\"}")
                .then()
                .statusCode(200);
    }

    private static Response change(String method, String path, int version, String body) {
        return as("plan-editor")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .request(method, path);
    }

    private static String path(JsonNode added) {
        return "/v1/objectives/" + added.path("objective").asText() + "/evidence/"
                + added.path("id").asText();
    }
}
