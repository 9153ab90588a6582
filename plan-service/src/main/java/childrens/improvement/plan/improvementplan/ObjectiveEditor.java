package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.importing.DocumentReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives objectives, with the texts on their progress. */
@ApplicationScoped
class ObjectiveEditor {

    private final DocumentReader<Objective> reader = DocumentReader.ofPart(Objective.class, "plan", "objective");
    private final ObjectiveRepository objectives;
    private final PartWriter writer;
    private final ObjectMapper json;

    ObjectiveEditor(ObjectiveRepository objectives, PartWriter writer, ObjectMapper json) {
        this.objectives = objectives;
        this.writer = writer;
        this.json = json;
    }

    ObjectiveEntity create(String year, Given given) {
        PlanEntity plan = writer.open(year);
        PlanActionLists actions = writer.actions(plan);
        PriorityEntity priority = priority(plan, given, null);
        JsonNode asked = given.take("id");
        String id = asked == null ? free(year, priority.number) : asked.asText();
        if (objectives.findByIdOptional(id).isPresent()) {
            throw ProblemException.conflict("There is an objective " + id + " already, archived or not.");
        }
        Objective content = read(given, id, null);
        ObjectiveEntity objective = ObjectiveEntity.from(content, next(priority), priority);
        priority.objectives.add(objective);
        writer.check(objective, plan, actions);
        writer.created(objective, given.reason());
        return objective;
    }

    ObjectiveEntity change(String id, @Nullable String match, Given given) {
        PlanEntity plan = writer.open(objectives.yearOf(id));
        PlanActionLists actions = writer.actions(plan);
        ObjectiveEntity objective = of(plan, id);
        writer.match(objective, match);
        Object before = objective.state();
        PriorityEntity priority = priority(plan, given, objective.priority);
        objective.write(read(given.without("id"), id, objective));
        move(objective, priority);
        writer.check(objective, plan, actions);
        writer.changed(objective, before, given.reason());
        return objective;
    }

    /** Puts texts in the place of those on one quarter; an empty list takes them away. */
    ObjectiveEntity progress(String id, String quarter, @Nullable String match, Given given) {
        ObjectiveEntity now = of(writer.open(objectives.yearOf(id)), id);
        ObjectNode whole = json.valueToTree(now.state());
        List<Objective.Progress> others = now.state().progress().stream()
                .filter(each -> !each.quarter().equals(quarter))
                .toList();
        JsonNode texts = given.take("texts");
        if (texts == null || !texts.isArray()) {
            given.fault("/texts", "is needed: a list of texts");
            given.finish();
            return now;
        }
        given.members().fieldNames().forEachRemaining(member -> given.fault("/" + member, "is not known here"));
        whole.set("progress", json.valueToTree(others));
        texts.forEach(text ->
                whole.withArray("progress").addObject().put("quarter", quarter).set("text", text));
        given.finish();
        given.members().setAll(whole);
        return change(id, match, given);
    }

    ObjectiveEntity archive(String id, boolean archived, @Nullable String match, Given given) {
        ObjectiveEntity objective = of(writer.open(objectives.yearOf(id)), id);
        writer.archive(objective, archived, match, given);
        return objective;
    }

    static ObjectiveEntity of(PlanEntity plan, String id) {
        return plan.priorities.stream()
                .flatMap(priority -> priority.objectives.stream())
                .filter(objective -> objective.id.equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such objective."));
    }

    private Objective read(Given given, String id, @Nullable ObjectiveEntity now) {
        ObjectNode members = given.without("line", "impactLine", "plan", "archived", "placements", "actions")
                .members();
        members.put("id", id)
                .put("line", now == null ? null : now.line)
                .put("impactLine", now == null || !members.hasNonNull("impact") ? null : now.impactLine);
        Stream.of("marker", "impact", "area").filter(each -> !members.has(each)).forEach(members::putNull);
        if (!members.has("direction")) {
            members.set(
                    "direction",
                    json.valueToTree(
                            now == null
                                    ? new Objective.Direction(null, null, null)
                                    : now.state().direction()));
        }
        if (!members.has("progress")) {
            members.set(
                    "progress",
                    json.valueToTree(now == null ? List.of() : now.state().progress()));
        }
        Stream.concat(Stream.of(members.get("direction")), stream(members.get("progress")))
                .filter(each -> each instanceof ObjectNode && !each.has("line"))
                .forEach(each -> ((ObjectNode) each).putNull("line"));
        members.putArray("placements");
        members.putArray("actions");
        return given.read(reader);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        Stream.Builder<JsonNode> all = Stream.builder();
        list.forEach(all::add);
        return all.build();
    }

    private static PriorityEntity priority(PlanEntity plan, Given given, @Nullable PriorityEntity now) {
        JsonNode asked = given.take("priority");
        if (asked == null && now != null) {
            return now;
        }
        return plan.priorities.stream()
                .filter(priority -> asked != null && asked.isInt() && priority.number == asked.intValue())
                .findFirst()
                .orElseGet(() -> {
                    given.fault("/priority", "is needed: the number of a priority of the plan");
                    given.finish();
                    throw new IllegalStateException("a fault was let through");
                });
    }

    /** Puts an objective behind the others of another priority. */
    static void move(ObjectiveEntity objective, PriorityEntity priority) {
        if (!objective.priority.equals(priority)) {
            objective.position = next(priority);
            objective.priority.objectives.remove(objective);
            objective.priority = priority;
            priority.objectives.add(objective);
        }
    }

    /** The place behind the others. */
    static int next(PriorityEntity priority) {
        return 1
                + priority.objectives.stream()
                        .mapToInt(each -> each.position)
                        .max()
                        .orElse(-1);
    }

    private String free(String year, int priority) {
        String prefix = year + "-P" + priority + "-O";
        return Stream.iterate(1, number -> number + 1)
                .map(number -> prefix + "%02d".formatted(number))
                .filter(id -> objectives.findByIdOptional(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
