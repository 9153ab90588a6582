package childrens.improvement.plan.summary;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class SummaryComponentTest {

    private static final String EDITED = """
            {"goingWell": [{"text": "12 audits were shared in quarter 3."}],
             "worriedAbout": [{"id": "worriedAbout/M001", "text": "Visits are planned a week ahead."}],
             "reason": "for the committee"}""";

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
