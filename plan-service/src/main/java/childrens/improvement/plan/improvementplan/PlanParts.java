package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.Objective;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Placement;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Plan.Aim;
import childrens.improvement.plan.document.Plan.PostTitle;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.merging.PartKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as parts that are compared and merged one by one; what contains others comes before them. */
final class PlanParts {

    private final Map<PartKey, Object> all = new LinkedHashMap<>();
    private final Set<PartKey> archived = new HashSet<>();

    private PlanParts() {}

    /** What stands in no other part. */
    record Head(String title, @Nullable Integer line, String quarter, LocalDate on, List<PostTitle> posts) {}

    record PriorityPart(String title, @Nullable Integer line) {}

    /** An objective without its placements and actions. */
    record ObjectivePart(int priority, Objective objective) {}

    record PlacementPart(String objective, Placement placement) {}

    record ActionPart(ActionList list, @Nullable String objective, Action action) {}

    /** The parts of a document. */
    static PlanParts of(Plan plan) {
        PlanParts parts = new PlanParts();
        parts.head(plan);
        Passages.from(plan).all().forEach(each -> parts.put("passage", each.code(), each, false));
        plan.priorities().forEach(each -> parts.priority(each, false));
        plan.aims().forEach(each -> parts.aim(each, false));
        plan.priorities().forEach(priority -> priority.objectives()
                .forEach(each -> parts.objective(priority.number(), each, false)));
        plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .forEach(objective ->
                        objective.placements().forEach(each -> parts.placement(objective.id(), each, false)));
        PlacedAction.of(plan).forEach(each -> parts.action(each, false));
        return parts;
    }

    /**
     * The parts that are kept, the archived ones too.
     *
     * @param hidden ids of the archived actions
     */
    static PlanParts of(PlanEntity plan, List<PlacedAction> actions, Set<String> hidden) {
        PlanActionLists none = new PlanActionLists(List.of());
        PlanParts parts = new PlanParts();
        parts.head(plan.toDomain(none, Shown.ALL));
        plan.passages.forEach(each -> parts.put("passage", each.code, each.placed(), each.archived));
        plan.priorities.forEach(each -> parts.priority(each.toDomain(none, Shown.ALL), each.archived));
        plan.aims.forEach(each -> parts.aim(each.toDomain(Shown.ALL), each.archived));
        for (PriorityEntity priority : plan.priorities) {
            priority.objectives.forEach(
                    each -> parts.objective(priority.number, each.toDomain(none, Shown.ALL), each.archived));
        }
        plan.priorities.stream()
                .flatMap(priority -> priority.objectives.stream())
                .forEach(objective -> objective.placements.forEach(
                        each -> parts.placement(objective.id, each.toDomain(), each.archived)));
        actions.forEach(each -> parts.action(each, hidden.contains(each.action().id())));
        return parts;
    }

    /**
     * The same with the ids that are kept, of those lists of passages that say what is kept in the order in which it is kept:
     * a document knows passages by their places, so that one in which people have put them in order would seem to say
     * something else in each place.
     */
    PlanParts withKeptPassages(PlanParts kept) {
        PlanParts parts = new PlanParts();
        Map<Place, Map<PartKey, PlacedPassage>> ours = kept.passages();
        Map<Place, Map<PartKey, PlacedPassage>> given = passages();
        Set<Place> same = given.keySet().stream()
                .filter(Place::isList)
                .filter(place ->
                        words(given.getOrDefault(place, Map.of())).equals(words(ours.getOrDefault(place, Map.of()))))
                .collect(Collectors.toSet());
        all.forEach((key, content) -> {
            if (!(content instanceof PlacedPassage passage && same.contains(passage.place()))) {
                parts.all.put(key, content);
            }
        });
        same.forEach(place -> parts.all.putAll(ours.getOrDefault(place, Map.of())));
        parts.archived.addAll(archived);
        return parts;
    }

    /** The passages that are not archived, by place, in order. */
    private Map<Place, Map<PartKey, PlacedPassage>> passages() {
        Map<Place, Map<PartKey, PlacedPassage>> found = new EnumMap<>(Place.class);
        all.entrySet().stream()
                .filter(each -> !archived.contains(each.getKey()))
                .filter(each -> each.getValue() instanceof PlacedPassage)
                .sorted(Comparator.comparingInt(each -> ((PlacedPassage) each.getValue()).position()))
                .forEach(each -> {
                    PlacedPassage passage = (PlacedPassage) each.getValue();
                    found.computeIfAbsent(passage.place(), place -> new LinkedHashMap<>())
                            .put(each.getKey(), passage);
                });
        return found;
    }

    private static List<List<Object>> words(Map<PartKey, PlacedPassage> passages) {
        return passages.values().stream()
                .map(each -> List.<Object>of(String.valueOf(each.name()), each.text(), String.valueOf(each.line())))
                .toList();
    }

    static PlanParts none() {
        return new PlanParts();
    }

    Map<PartKey, Object> all() {
        return all;
    }

    Set<PartKey> archived() {
        return archived;
    }

    private void head(Plan plan) {
        Head head = new Head(
                plan.title(),
                plan.line(),
                plan.updatedTo().quarter(),
                plan.updatedTo().date(),
                plan.posts());
        put("plan", plan.year(), head, false);
    }

    private void priority(Priority priority, boolean hidden) {
        put("priority", "" + priority.number(), new PriorityPart(priority.title(), priority.line()), hidden);
    }

    private void aim(Aim aim, boolean hidden) {
        List<Integer> sorted = aim.priorities().stream().sorted().toList();
        put(
                "aim",
                "" + aim.number(),
                new Aim(aim.number(), aim.text(), sorted, aim.prioritiesText(), aim.line()),
                hidden);
    }

    private void objective(int priority, Objective objective, boolean hidden) {
        Objective own = new Objective(
                objective.id(),
                objective.title(),
                objective.line(),
                objective.marker(),
                objective.impact(),
                objective.impactLine(),
                objective.area(),
                objective.progress(),
                objective.direction(),
                List.of(),
                List.of());
        put("objective", objective.id(), new ObjectivePart(priority, own), hidden);
    }

    private void placement(String objective, Placement placement, boolean hidden) {
        put("placement", placement.row(), new PlacementPart(objective, placement), hidden);
    }

    private void action(PlacedAction placed, boolean hidden) {
        ActionPart part = new ActionPart(placed.list(), placed.objective(), placed.action());
        put("action", placed.action().id(), part, hidden);
    }

    private void put(String kind, String id, Object content, boolean hidden) {
        PartKey key = new PartKey(kind, id);
        all.put(key, content);
        if (hidden) {
            archived.add(key);
        }
    }
}
