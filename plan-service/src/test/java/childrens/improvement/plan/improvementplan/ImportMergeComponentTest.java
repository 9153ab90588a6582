package childrens.improvement.plan.improvementplan;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.improvementplan.Editing.WHY;
import static childrens.improvement.plan.improvementplan.Editing.change;
import static childrens.improvement.plan.improvementplan.Editing.objective;
import static childrens.improvement.plan.improvementplan.Editing.put;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.Requests;
import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.importing.ImportOutcome.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A document is imported again into a plan that people have edited. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class ImportMergeComponentTest {

    private final PlanImport imports;

    ImportMergeComponentTest(PlanImport imports) {
        this.imports = imports;
    }

    @Test
    void only_what_the_document_changes_is_changed_and_nothing_that_people_wrote_is_lost() {
        JsonNode document = imported("2005-06");
        String path = "/v1/plans/2005-06";
        String edited = "/v1/objectives/P1-O02-2005-06";
        put(edited, Map.of("title", "Edited by hand", "reason", WHY));
        String added = objective(path, "Added by hand");

        PackagedPlan.at(document, "/priorities/0/objectives/2").put("title", "Changed by the document");
        PackagedPlan.at(document, "/priorities/0/objectives/0/placements/0").put("wording", "Other words");
        ImportOutcome outcome = imports.run(document);

        assertThat(outcome.result()).isEqualTo(Result.STORED);
        assertThat(outcome.conflicts()).isEmpty();
        assertThat(get(edited).path("title").asText()).isEqualTo("Edited by hand");
        assertThat(get(added).path("title").asText()).isEqualTo("Added by hand");
        assertThat(get("/v1/objectives/P1-O03-2005-06").path("title").asText()).isEqualTo("Changed by the document");
        JsonNode report = get(path + "/imports").at("/items/0");
        assertThat(report.path("changed").asInt()).isEqualTo(2);
        assertThat(report.path("added").asInt() + report.path("archived").asInt())
                .isZero();
        assertThat(allPages("/v1/objectives/P1-O03-2005-06/history", 5))
                .extracting(each -> each.path("action").asText())
                .containsExactly("imported");
        assertThat(allPages(path + "/history?kind=placement", 5))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.at("/after/wording").asText()).isEqualTo("Other words"));
        assertThat(imports.run(document).result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void what_both_have_changed_stays_and_both_sides_are_told() {
        JsonNode document = imported("2006-07");
        String edited = "/v1/objectives/P1-O02-2006-07";
        put(edited, Map.of("title", "Edited by hand", "reason", WHY));

        PackagedPlan.at(document, "/priorities/0/objectives/1").put("title", "Changed by the document");
        ImportOutcome outcome = imports.run(document);

        assertThat(outcome.conflicts()).extracting("pointer").containsExactly("/objective/P1-O02-2006-07");
        assertThat(get(edited).path("title").asText()).isEqualTo("Edited by hand");
        JsonNode conflict = get("/v1/plans/2006-07/imports").at("/items/0/conflicts/0");
        assertThat(conflict.at("/kept/objective/title").asText()).isEqualTo("Edited by hand");
        assertThat(conflict.at("/document/objective/title").asText()).isEqualTo("Changed by the document");
        assertThat(conflict.at("/before/objective/title").asText()).isNotEmpty();
        assertThat(allPages("/v1/plans/2006-07/imports", 1)).hasSize(2);
    }

    @Test
    void what_a_document_takes_away_is_archived_and_comes_back_with_the_next() {
        JsonNode document = imported("2007-08");
        JsonNode whole = document.deepCopy();
        ((ArrayNode) document.at("/priorities/0/objectives")).remove(0);

        assertThat(imports.run(document).conflicts()).isEmpty();
        assertThat(get("/v1/objectives/P1-O01-2007-08").path("archived").asBoolean())
                .isTrue();
        assertThat(get("/v1/plans/2007-08").at("/priorities/0/objectives/0/id").asText())
                .isEqualTo("P1-O02-2007-08");
        int without = allPages("/v1/actions?plan=2007-08", 500).size();

        assertThat(imports.run(whole).conflicts()).isEmpty();
        assertThat(get("/v1/objectives/P1-O01-2007-08").path("archived").asBoolean())
                .isFalse();
        assertThat(allPages("/v1/actions?plan=2007-08", 500)).hasSize(131).hasSizeGreaterThan(without);
        assertThat(get("/v1/plans/2007-08").at("/priorities/0/objectives/0/id").asText())
                .isEqualTo("P1-O01-2007-08");
    }

    @Test
    void an_order_of_people_stays() {
        JsonNode document = imported("2008-09");
        String path = "/v1/plans/2008-09";
        change("PUT", path + "/order", path, Map.of("priorities", List.of(8, 7, 6, 5, 4, 3, 2, 1), "reason", WHY));

        PackagedPlan.at(document, "/priorities/0").put("title", "Another");
        imports.run(document);

        JsonNode plan = get(path);
        assertThat(plan.at("/priorities/0/number").asInt()).isEqualTo(8);
        assertThat(plan.at("/priorities/7/title").asText()).isEqualTo("Another");
    }

    @Test
    void a_document_puts_actions_in_its_order_and_the_history_tells_how_they_stood() {
        JsonNode document = imported("2004-05");
        String own =
                "/v1/objectives/" + document.at("/priorities/0/objectives/0/id").asText();
        List<String> next = get("/v1/plans/2004-05").at("/summary/actionsNext").findValuesAsText("id");
        List<String> actions = get(own).path("actions").findValuesAsText("id");
        reverse(document.at("/summary/actionsNext"));
        reverse(document.at("/priorities/0/objectives/0/actions"));

        assertThat(imports.run(document).conflicts()).isEmpty();

        assertThat(next).hasSizeGreaterThan(1);
        assertThat(actions).hasSizeGreaterThan(1);
        assertThat(get("/v1/plans/2004-05").at("/summary/actionsNext").findValuesAsText("id"))
                .isEqualTo(reversed(next));
        assertThat(get(own).path("actions").findValuesAsText("id")).isEqualTo(reversed(actions));
        JsonNode kept = allPages("/v1/plans/2004-05/history?kind=plan", 50).stream()
                .filter(entry -> entry.path("action").asText().equals("ordered"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.at("/before/the actions to come"))
                .extracting(JsonNode::asText)
                .isEqualTo(next);
        assertThat(kept.path("after").size()).isEqualTo(2);
    }

    @Test
    void an_order_of_actions_that_people_gave_stays_and_is_told_where_the_document_has_another() {
        JsonNode document = imported("1991-92");
        String own =
                "/v1/objectives/" + document.at("/priorities/0/objectives/0/id").asText();
        List<String> ids = get(own).path("actions").findValuesAsText("id");
        List<String> people = new ArrayList<>(ids);
        Collections.rotate(people, 1);
        change("PUT", own + "/order", own, Map.of("actions", people, "reason", WHY));
        Collections.swap(ids, 0, 1);
        List<JsonNode> swapped = new ArrayList<>();
        ArrayNode list = (ArrayNode) document.at("/priorities/0/objectives/0/actions");
        list.forEach(swapped::add);
        Collections.swap(swapped, 0, 1);
        list.removeAll().addAll(swapped);

        assertThat(imports.run(document).conflicts())
                .extracting(Fault::pointer)
                .containsExactly("/order/the actions of " + own.substring("/v1/objectives/".length()));

        assertThat(get(own).path("actions").findValuesAsText("id")).isEqualTo(people);
    }

    @Test
    void a_document_with_the_sentences_in_the_order_of_people_changes_nothing() {
        JsonNode document = imported("2003-04");
        String path = "/v1/plans/2003-04";
        List<String> ids = new ArrayList<>(allPages(path + "/passages", 500).stream()
                .map(each -> each.path("id").asText())
                .filter(id -> id.matches("going-well-\\d+"))
                .toList());
        Collections.reverse(ids);
        change("PUT", path + "/order", path, Map.of("passages", Map.of("going-well", ids), "reason", WHY));
        List<String> ordered = get(path).at("/summary/goingWell").findValuesAsText("text");
        reverse(document.at("/summary/goingWell"));

        assertThat(imports.run(document).conflicts()).isEmpty();

        assertThat(get(path).at("/summary/goingWell").findValuesAsText("text")).isEqualTo(ordered);
        assertThat(allPages(path + "/history?kind=passage", 50)).isEmpty();
    }

    private static void reverse(JsonNode list) {
        List<JsonNode> reversed = new ArrayList<>();
        list.forEach(each -> reversed.add(0, each));
        ((ArrayNode) list).removeAll().addAll(reversed);
    }

    private static List<String> reversed(List<String> ids) {
        List<String> back = new ArrayList<>(ids);
        Collections.reverse(back);
        return back;
    }

    private JsonNode imported(String year) {
        JsonNode document = Requests.json(PackagedPlan.document()
                .toString()
                .replace("2020-21", year)
                .replaceAll("\"(P\\d-O\\d\\d(?:-A\\d+)?|S-Q\\d-A\\d)\"", "\"$1-" + year + "\""));
        assertThat(imports.run(document).result()).isEqualTo(Result.STORED);
        return document;
    }
}
