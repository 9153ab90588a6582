package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a plan in another order; all that are not archived have to be named, each once. */
@ApplicationScoped
class OrderEditor {

    private final ObjectiveRepository objectives;
    private final PartWriter writer;

    OrderEditor(ObjectiveRepository objectives, PartWriter writer) {
        this.objectives = objectives;
        this.writer = writer;
    }

    /** The priorities, the aims, or the passages of a place. */
    PlanEntity ofPlan(String year, @Nullable String match, Given given) {
        PlanEntity plan = writer.open(year);
        IfMatch.check(match, plan.version);
        Map<String, List<String>> before = Map.of("priorities", priorities(plan), "aims", aims(plan));
        if (given.members().isEmpty()) {
            given.fault("", "priorities, aims, or both");
        }
        JsonNode first = given.take("priorities");
        JsonNode second = given.take("aims");
        unknown(given);
        if (first != null) {
            put(
                    given,
                    "priorities",
                    first,
                    plan.priorities,
                    each -> "" + each.number,
                    (each, at) -> each.position = at);
        }
        if (second != null) {
            put(given, "aims", second, plan.aims, each -> "" + each.number, (each, at) -> each.position = at);
        }
        given.finish();
        Object after = Map.of("priorities", priorities(plan), "aims", aims(plan));
        writer.keep(Act.ORDERED, plan, before, after, given.reason());
        return plan;
    }

    PriorityEntity ofPriority(String year, int number, @Nullable String match, Given given) {
        PriorityEntity priority = PriorityEditor.of(writer.open(year), number);
        writer.match(priority, match);
        Object before = priority.state();
        JsonNode asked = given.take("objectives");
        unknown(given);
        put(given, "objectives", asked, priority.objectives, each -> each.id, (each, at) -> each.position = at);
        given.finish();
        priority.version++;
        writer.keep(Act.ORDERED, priority, before, given.reason());
        return priority;
    }

    ObjectiveEntity ofObjective(String id, @Nullable String match, Given given) {
        ObjectiveEntity objective = ObjectiveEditor.of(writer.open(objectives.yearOf(id)), id);
        writer.match(objective, match);
        Object before = Map.of("placements", rows(objective));
        JsonNode asked = given.take("placements");
        unknown(given);
        put(given, "placements", asked, objective.placements, each -> each.row, (each, at) -> each.position = at);
        given.finish();
        objective.version++;
        writer.keep(Act.ORDERED, objective, before, Map.of("placements", rows(objective)), given.reason());
        return objective;
    }

    /** The named ones from 0, the archived ones behind them. */
    private static <P extends KeptPart> void put(
            Given given,
            String member,
            @Nullable JsonNode asked,
            List<P> parts,
            Function<P, String> id,
            ObjIntConsumer<P> place) {
        List<String> ids = new ArrayList<>();
        if (asked != null) {
            asked.forEach(each -> ids.add(each.asText()));
        }
        List<String> live = parts.stream().filter(Shown.LIVE::shows).map(id).toList();
        if (ids.size() != live.size() || !new HashSet<>(ids).equals(new HashSet<>(live))) {
            given.fault("/" + member, "name each of these once: " + String.join(", ", live));
            return;
        }
        int archived = ids.size();
        for (P part : parts) {
            place.accept(part, part.archived ? archived++ : ids.indexOf(id.apply(part)));
        }
    }

    private static void unknown(Given given) {
        given.members().fieldNames().forEachRemaining(member -> given.fault("/" + member, "is not known here"));
    }

    private static List<String> priorities(PlanEntity plan) {
        return ids(plan.priorities, each -> each.position, each -> "" + each.number);
    }

    private static List<String> aims(PlanEntity plan) {
        return ids(plan.aims, each -> each.position, each -> "" + each.number);
    }

    private static List<String> rows(ObjectiveEntity objective) {
        return ids(objective.placements, each -> each.position, each -> each.row);
    }

    private static <P extends KeptPart> List<String> ids(
            List<P> parts, ToIntFunction<P> position, Function<P, String> id) {
        return parts.stream()
                .filter(Shown.LIVE::shows)
                .sorted(Comparator.comparingInt(position))
                .map(id)
                .toList();
    }
}
