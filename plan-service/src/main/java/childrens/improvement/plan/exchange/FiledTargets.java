package childrens.improvement.plan.exchange;

import childrens.improvement.plan.dated.Target;
import childrens.improvement.plan.dated.Targets;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.organisation.KeptOrganisation;
import childrens.improvement.plan.target.AdoptedTargets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The targets in a plan's file. Targets are agreed one by one, with a reason and an approver, and a file cannot stand
 * for that: it gives the target only of a measure that no plan here places and nobody has changed here.
 */
@ApplicationScoped
class FiledTargets {

    private final DocumentReader<Targets> reader = DocumentReader.of(Targets.class, "targets");
    private final AdoptedTargets adopted;
    private final KeptOrganisation organisation;
    private final ObjectMapper json;

    FiledTargets(AdoptedTargets adopted, KeptOrganisation organisation, ObjectMapper json) {
        this.adopted = adopted;
        this.organisation = organisation;
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /** The targets of some measures, by measure. */
    List<JsonNode> of(Set<String> measures) {
        return adopted.all().stream()
                .filter(target -> measures.contains(target.measure()))
                .map(this::tree)
                .toList();
    }

    /**
     * Puts in the targets that the file may give.
     *
     * @param placed measures of the plans that are here already
     */
    void place(JsonNode given, Set<String> placed, Origins origins, List<NotPlaced> notPlaced) {
        Map<String, JsonNode> kept = new HashMap<>();
        adopted.all().forEach(target -> kept.put(target.measure(), tree(target)));
        Set<String> posts = organisation.postIds();
        for (JsonNode target : given) {
            String measure = target.path("measure").asText();
            Target read = read(target, posts);
            if (read != null && tree(read).equals(kept.get(measure))) {
                continue;
            }
            if (read == null || placed.contains(measure) || !adopted.takeWhole(read)) {
                notPlaced.add(new NotPlaced(
                        origins.of(target, ""),
                        "the target of " + measure + " is not the one in force; targets are agreed at /v1/targets",
                        "left out"));
            }
        }
    }

    private JsonNode tree(Target target) {
        return PlanExchange.bare(json.valueToTree(target));
    }

    private @Nullable Target read(JsonNode target, Set<String> posts) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("targets").add(target);
        Targets read =
                reader.read(document).check(targets -> targets.faults(posts)).document();
        return read == null ? null : read.targets().get(0);
    }
}
