package childrens.improvement.plan.finding;

import childrens.improvement.plan.dated.Organisation;
import childrens.improvement.plan.dated.Targets;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Yaml;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/** What the rules know of the plan that the service brings with it. */
final class SourcePlan {

    private SourcePlan() {}

    static PlanFacts facts() {
        return facts(PackagedPlan.document());
    }

    static PlanFacts facts(JsonNode plan) {
        return new PlanFacts(
                read(Plan.class, "plan", plan),
                read(Targets.class, "targets", Yaml.read("/targets/targets.yaml"))
                        .targets(),
                read(Organisation.class, "organisation", Yaml.read("/organisation/local.yaml")),
                List.of(),
                null,
                List.of());
    }

    private static <T> T read(Class<T> type, String kind, JsonNode document) {
        var reading = DocumentReader.of(type, kind).read(document);
        return Objects.requireNonNull(reading.document(), () -> reading.faults().toString());
    }
}
