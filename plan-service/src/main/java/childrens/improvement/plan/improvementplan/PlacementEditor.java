package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.importing.DocumentReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives placements, each with its targets and values as printed. */
@ApplicationScoped
class PlacementEditor {

    private final DocumentReader<Placement> reader = DocumentReader.ofPart(Placement.class, "plan", "placement");
    private final PlanRepository plans;
    private final ObjectiveRepository objectives;
    private final PartWriter writer;

    PlacementEditor(PlanRepository plans, ObjectiveRepository objectives, PartWriter writer) {
        this.plans = plans;
        this.objectives = objectives;
        this.writer = writer;
    }

    PlacementEntity find(String year, String row) {
        return of(plans.existing(year), row);
    }

    PlacementEntity create(String id, Given given) {
        PlanEntity plan = writer.open(objectives.yearOf(id));
        PlanActionLists actions = writer.actions(plan);
        ObjectiveEntity objective = ObjectiveEditor.of(plan, id);
        Set<String> rows = all(plan).map(each -> each.row).collect(Collectors.toSet());
        String row = row(given, rows);
        if (rows.contains(row)) {
            throw ProblemException.conflict("The plan has a row " + row + " already, archived or not.");
        }
        Placement content = read(given, row, null);
        PlacementEntity placement = PlacementEntity.from(content, objective.placements.size(), objective);
        objective.placements.add(placement);
        writer.check(placement, plan, actions);
        objective.version++;
        writer.created(placement, given.reason());
        return placement;
    }

    PlacementEntity change(String year, String row, @Nullable String match, Given given) {
        PlanEntity plan = writer.open(year);
        PlanActionLists actions = writer.actions(plan);
        PlacementEntity placement = of(plan, row);
        writer.match(placement, match);
        Object before = placement.state();
        placement.write(read(given, row, placement.line));
        writer.check(placement, plan, actions);
        placement.objective.version++;
        writer.changed(placement, before, given.reason());
        return placement;
    }

    PlacementEntity archive(String year, String row, boolean archived, @Nullable String match, Given given) {
        PlacementEntity placement = of(writer.open(year), row);
        placement.objective.version++;
        writer.archive(placement, archived, match, given);
        return placement;
    }

    /** As asked for; else the measure's own number, or the next that no row of the plan has had. */
    private static String row(Given given, Set<String> rows) {
        JsonNode asked = given.members().get("row");
        if (asked != null && asked.isTextual()) {
            return asked.textValue();
        }
        String measure = given.members().path("measure").asText();
        return measure.matches("M[0-9]{3}") && !rows.contains(measure)
                ? measure
                : IntStream.rangeClosed(1, 999)
                        .mapToObj("R%03d"::formatted)
                        .filter(row -> !rows.contains(row))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.conflict("The plan has no row left."));
    }

    /** What a document prints and a person need not say is filled in. */
    private Placement read(Given given, String row, @Nullable Integer line) {
        ObjectNode members = given.without("line", "archived", "objective").members();
        members.put("row", row).put("line", line);
        otherwise(members, "origin", "how-will-we-know");
        if (!members.has("timescalePrinted")) {
            members.putNull("timescalePrinted");
        }
        otherwise(members.get("timescalePrinted"), "line", null);
        for (String list : List.of("timescaleProposed", "targets", "printed")) {
            if (!members.has(list)) {
                members.putArray(list);
            }
            members.get(list).forEach(each -> otherwise(each, "line", null));
        }
        members.get("targets").forEach(target -> {
            otherwise(target, "status", "proposed");
            no(target, "implied");
            no(target, "adopted");
        });
        members.get("printed").forEach(value -> no(value, "assumedPeriod"));
        return given.read(reader);
    }

    private static void otherwise(@Nullable JsonNode node, String member, @Nullable String value) {
        if (node instanceof ObjectNode object && !object.has(member)) {
            object.put(member, value);
        }
    }

    private static void no(JsonNode node, String member) {
        if (node instanceof ObjectNode object && !object.has(member)) {
            object.put(member, false);
        }
    }

    private static Stream<PlacementEntity> all(PlanEntity plan) {
        return plan.priorities.stream()
                .flatMap(priority -> priority.objectives.stream())
                .flatMap(objective -> objective.placements.stream());
    }

    private static PlacementEntity of(PlanEntity plan, String row) {
        return all(plan)
                .filter(placement -> placement.row.equals(row))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such placement."));
    }
}
