package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.action.ActionOrder;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Puts the parts of a plan in another order; all that are not archived have to be named, each once. */
@ApplicationScoped
class OrderEditor {

    private final ObjectiveRepository objectives;
    private final ActionOrder actions;
    private final PartWriter writer;

    OrderEditor(ObjectiveRepository objectives, ActionOrder actions, PartWriter writer) {
        this.objectives = objectives;
        this.actions = actions;
        this.writer = writer;
    }

    /** The priorities, the aims, the passages of places that hold several, the two lists of the summary's actions. */
    PlanEntity ofPlan(String year, @Nullable String match, Given given) {
        PlanEntity plan = writer.open(year);
        IfMatch.check(match, plan.version);
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        if (given.members().isEmpty()) {
            given.fault("", "priorities, aims, passages, actions, or several of them");
        }
        JsonNode priorities = given.take("priorities");
        JsonNode aims = given.take("aims");
        JsonNode passages = given.take("passages");
        JsonNode lists = given.take("actions");
        unknown(given);
        if (priorities != null) {
            before.put("priorities", ids(plan.priorities, each -> each.position, each -> "" + each.number));
            put(
                    given,
                    "priorities",
                    priorities,
                    plan.priorities,
                    each -> "" + each.number,
                    (each, at) -> each.position = at);
            after.put("priorities", ids(plan.priorities, each -> each.position, each -> "" + each.number));
        }
        if (aims != null) {
            before.put("aims", ids(plan.aims, each -> each.position, each -> "" + each.number));
            put(given, "aims", aims, plan.aims, each -> "" + each.number, (each, at) -> each.position = at);
            after.put("aims", ids(plan.aims, each -> each.position, each -> "" + each.number));
        }
        if (passages != null) {
            passages.properties().forEach(each -> passages(plan, each, given, before, after));
        }
        if (lists != null) {
            lists.properties().forEach(each -> summary(plan, each, given, before, after));
        }
        given.finish();
        writer.keep(Act.ORDERED, plan, before, after, given.reason());
        return plan;
    }

    private static void passages(
            PlanEntity plan,
            Map.Entry<String, JsonNode> asked,
            Given given,
            Map<String, Object> before,
            Map<String, Object> after) {
        String member = "passages/" + asked.getKey();
        Optional<Place> place = Place.of(asked.getKey()).filter(Place::isList);
        if (place.isEmpty()) {
            given.fault("/" + member, "is no place of several passages, such as going-well or worried-about");
            return;
        }
        List<PassageEntity> there = plan.passages.stream()
                .filter(each -> each.place == place.get())
                .sorted(Comparator.comparingInt(each -> each.position))
                .toList();
        before.put(member, ids(there, each -> each.position, each -> each.code));
        put(given, member, asked.getValue(), there, each -> each.code, (each, at) -> each.position = at);
        after.put(member, ids(there, each -> each.position, each -> each.code));
    }

    private void summary(
            PlanEntity plan,
            Map.Entry<String, JsonNode> asked,
            Given given,
            Map<String, Object> before,
            Map<String, Object> after) {
        String member = "actions/" + asked.getKey();
        ActionList list =
                switch (asked.getKey()) {
                    case "delivered" -> ActionList.DELIVERED;
                    case "next" -> ActionList.NEXT;
                    default -> null;
                };
        if (list == null) {
            given.fault("/" + member, "is no list of the summary: delivered or next; an objective orders its own");
            return;
        }
        List<String> live = actions.of(plan.year, list, null);
        before.put(member, live);
        named(given, member, asked.getValue(), live).ifPresent(ids -> {
            actions.put(plan.year, list, null, ids);
            after.put(member, ids);
        });
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

    /** The placements, the actions, or both. */
    ObjectiveEntity ofObjective(String id, @Nullable String match, Given given) {
        String year = objectives.yearOf(id);
        ObjectiveEntity objective = ObjectiveEditor.of(writer.open(year), id);
        writer.match(objective, match);
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        if (given.members().isEmpty()) {
            given.fault("", "placements, actions, or both");
        }
        JsonNode rows = given.take("placements");
        JsonNode acts = given.take("actions");
        unknown(given);
        if (rows != null) {
            before.put("placements", ids(objective.placements, each -> each.position, each -> each.row));
            put(given, "placements", rows, objective.placements, each -> each.row, (each, at) -> each.position = at);
            after.put("placements", ids(objective.placements, each -> each.position, each -> each.row));
        }
        if (acts != null) {
            List<String> live = actions.of(year, ActionList.OBJECTIVE, id);
            before.put("actions", live);
            named(given, "actions", acts, live).ifPresent(ids -> {
                actions.put(year, ActionList.OBJECTIVE, id, ids);
                after.put("actions", ids);
            });
        }
        given.finish();
        objective.version++;
        writer.keep(Act.ORDERED, objective, before, after, given.reason());
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
        List<String> live = parts.stream().filter(Shown.LIVE::shows).map(id).toList();
        named(given, member, asked, live).ifPresent(ids -> {
            int archived = ids.size();
            for (P part : parts) {
                place.accept(part, part.archived ? archived++ : ids.indexOf(id.apply(part)));
            }
        });
    }

    /** The ids as they are asked for; empty, and a fault, unless each that is there is named once. */
    private static Optional<List<String>> named(
            Given given, String member, @Nullable JsonNode asked, List<String> live) {
        List<String> ids = new ArrayList<>();
        if (asked != null) {
            asked.forEach(each -> ids.add(each.asText()));
        }
        if (ids.size() != live.size() || !new HashSet<>(ids).equals(new HashSet<>(live))) {
            given.fault("/" + member, "name each of these once: " + String.join(", ", live));
            return Optional.empty();
        }
        return Optional.of(ids);
    }

    private static void unknown(Given given) {
        given.members().fieldNames().forEachRemaining(member -> given.fault("/" + member, "is not known here"));
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
