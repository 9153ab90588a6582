package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Plans that differ in what a test changes. */
final class DifferencesFixture {

    private DifferencesFixture() {}

    static List<Difference> differences(Plan before, Plan after) {
        return PlanDifferences.of(
                new PlanSide(before, null, List.of()), new PlanSide(after, null, List.of()), List.of());
    }

    static List<Difference> differences(List<Impact> before, List<Impact> after) {
        return PlanDifferences.of(
                new PlanSide(plan(same -> {}), null, before), new PlanSide(plan(same -> {}), null, after), List.of());
    }

    static Impact impact(String id, String on, String finding) {
        return new Impact(id, "P1-C01", LocalDate.parse(on), finding, "Nothing yet.");
    }

    static void chain(JsonNode document, String... ids) {
        for (int index = 0; index + 1 < ids.length; index++) {
            String id = ids[index];
            String next = ids[index + 1];
            document.findParents("id").stream()
                    .filter(each -> each.path("id").asText().equals(id))
                    .forEach(action -> ((ObjectNode) action).put("carriedTo", next));
        }
    }

    static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    static Plan plan(Consumer<JsonNode> change) {
        JsonNode document = Yaml.read("/plan/clean.yaml");
        change.accept(document);
        return Objects.requireNonNull(
                DocumentReader.of(Plan.class, "plan").read(document).document());
    }
}
