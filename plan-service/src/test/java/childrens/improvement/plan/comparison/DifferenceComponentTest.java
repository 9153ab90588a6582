package childrens.improvement.plan.comparison;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.Requests.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.Changes;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class DifferenceComponentTest {

    private static final String DIFFERENCES = "/v1/plans/2020-21/differences";

    private final EntityManager database;

    DifferenceComponentTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void a_plan_does_not_differ_from_itself() {
        assertThat(get(DIFFERENCES + "?other=2020-21").path("items")).isEmpty();
    }

    @Test
    void words_about_an_objective_that_changed_between_two_quarters_are_told() {
        QuarkusTransaction.requiringNew().run(() -> {
            update("insert into quarter (quarter, version) values ('2020-21-Q4', 1) on conflict do nothing");
            update("insert into narrative (quarter, about, text, by_post, at) values ('2020-21-Q4', 'P8-O07',"
                    + " 'The post is filled.', 'assistant-director', now())");
        });

        assertThat(get(DIFFERENCES + "?from=2020-21-Q3&to=2020-21-Q4&limit=500").path("items"))
                .anySatisfy(difference -> {
                    assertThat(difference.path("kind").asText()).isEqualTo("narrative-changed");
                    assertThat(difference.path("where").asText()).isEqualTo("P8-O07");
                    assertThat(difference.path("before").isNull()).isTrue();
                    assertThat(difference.path("after").asText()).isEqualTo("The post is filled.");
                });
    }

    @Test
    void of_an_area_only_its_own_objectives_are_told() {
        String area = get("/v1/plans/2020-21/objectives?limit=500").findValuesAsText("area").stream()
                .filter(each -> !each.isEmpty() && !each.equals("null"))
                .findFirst()
                .orElseThrow();
        List<String> own = get("/v1/plans/2020-21?area=" + area).findValuesAsText("id");
        QuarkusTransaction.requiringNew().run(() -> {
            update("insert into quarter (quarter, version) values ('2020-21-Q4', 1) on conflict do nothing");
            update("insert into narrative (quarter, about, text, by_post, at) select '2020-21-Q4', id,"
                    + " 'Written for ' || id, 'assistant-director', now() from objective where id <> 'P8-O07' and id in"
                    + " (select o.id from objective o join priority p on p.id = o.priority_id"
                    + "  where p.plan_year = '2020-21') on conflict do nothing");
        });

        List<String> told = get(DIFFERENCES + "?from=2020-21-Q3&to=2020-21-Q4&limit=500&area=" + area)
                .path("items")
                .findValuesAsText("where");

        assertThat(told).isNotEmpty().allSatisfy(where -> assertThat(own).contains(where));
        assertThat(told.size())
                .isLessThan(get(DIFFERENCES + "?from=2020-21-Q3&to=2020-21-Q4&limit=500")
                        .path("items")
                        .size());
        JsonNode draft = get("/v1/plans/2020-21/quarters/2020-21-Q2/summary?area=" + area);
        assertThat(draft.path("state").asText()).isEqualTo("draft");
        assertThat(draft.path("draft").findValuesAsText("scope"))
                .allSatisfy(scope -> assertThat(scope).isEqualTo("area:" + area));
        as("analyst").get(DIFFERENCES + "?area=nowhere").then().statusCode(404);
        as("analyst")
                .get("/v1/plans/2020-21/quarters/2020-21-Q2/summary?area=nowhere")
                .then()
                .statusCode(404);
    }

    @Test
    void aims_evidence_and_chains_through_the_year_between_are_told_of_two_plans() {
        for (String year : List.of("2031-32", "2032-33", "2033-34")) {
            add("/v1/plans", Map.of("year", year, "title", "Plan by hand", "vision", "Children are safe"));
            add("/v1/plans/" + year + "/priorities", Map.of("title", "Only one"));
        }
        add("/v1/plans/2033-34/aims", Map.of("text", "Families are asked.", "priorities", List.of(1)));
        String before = objective("2031-32");
        String after = objective("2033-34");
        evidence(before, "Plans were late.");
        String evidence = evidence(after, "Plans are shared.");
        QuarkusTransaction.requiringNew().run(() -> {
            action("X1", "2031-32", 0, null);
            action("X2", "2032-33", 0, "X1");
            action("X3", "2032-33", 1, "X2");
            action("X4", "2033-34", 0, "X3");
        });

        assertThat(get("/v1/plans/2033-34/differences?other=2031-32&limit=500").path("items"))
                .extracting(each -> each.path("kind").asText() + " "
                        + each.path("where").asText() + " "
                        + each.path("before").asText("") + each.path("after").asText(""))
                .contains(
                        "aim-added aim/1 Families are asked.",
                        "evidence-added " + evidence + " 2020-08-14: Plans are shared. What changed: Nothing yet.",
                        "action-carried-again X4 first as X1carried 3 times: Ring them.")
                .anySatisfy(each -> assertThat(each).startsWith("evidence-gone " + last(before)));
    }

    @Test
    void evidence_that_was_observed_in_the_later_quarter_is_told() {
        String evidence = evidence("/v1/objectives/P8-O07", "The post was looked at.");

        assertThat(get(DIFFERENCES + "?from=2020-21-Q1&to=2020-21-Q2&limit=500").path("items"))
                .anySatisfy(each -> assertThat(each.path("where").asText()).isEqualTo(evidence));
        assertThat(get(DIFFERENCES + "?from=2020-21-Q2&to=2020-21-Q3&limit=500").path("items"))
                .noneSatisfy(each -> assertThat(each.path("where").asText()).isEqualTo(evidence));
        String path = "/v1/objectives/P8-O07/evidence/" + evidence;
        Changes.change("plan-editor", "DELETE", path, path, "{\"reason\": \"the test is over\"}");
    }

    @Test
    void what_cannot_be_compared_is_a_problem() {
        for (String query : new String[] {
            "?from=2020-21-Q2&to=2020-21-Q1",
            "?from=2020-21-Q1&to=2020-21-Q9",
            "?from=2019-20-Q1&to=2020-21-Q2",
            "?from=2020-21-Q1&other=2020-21",
            "?to=2020-21-Q1"
        }) {
            as("analyst")
                    .get(DIFFERENCES + query)
                    .then()
                    .statusCode(400)
                    .contentType(startsWith("application/problem+json"))
                    .body("errors.size()", equalTo(1));
        }
        as("analyst").get(DIFFERENCES + "?other=1999-00").then().statusCode(404);
        as("analyst").get("/v1/plans/1999-00/differences").then().statusCode(404);
    }

    private static String objective(String year) {
        JsonNode added = add("/v1/plans/" + year + "/objectives", Map.of("priority", 1, "title", "Children are asked"));
        return "/v1/objectives/" + added.path("id").asText();
    }

    private static String evidence(String objective, String finding) {
        return add(
                        objective + "/evidence",
                        Map.of(
                                "on",
                                "2020-08-14",
                                "kind",
                                "dip-sample",
                                "source",
                                "Sample",
                                "finding",
                                finding,
                                "changed",
                                "Nothing yet."))
                .path("id")
                .asText();
    }

    private static JsonNode add(String path, Map<String, ?> body) {
        return json(as("plan-editor")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .asString());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** As a plan's file leaves it: each link counts itself only. */
    private void action(String id, String year, int position, @Nullable String from) {
        database.createNativeQuery("insert into action (id, plan_year, list, position, text, kind, carried_from,"
                        + " times_carried) values (?1, ?2, 'NEXT', ?3, 'Ring them.', 'action', ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, year)
                .setParameter(3, position)
                .setParameter(4, from)
                .setParameter(5, from == null ? 0 : 1)
                .executeUpdate();
    }

    private void update(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }
}
