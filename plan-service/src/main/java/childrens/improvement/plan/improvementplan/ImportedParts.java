package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.action.ImportedActions;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Plan.Aim;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.improvementplan.PlanParts.ActionPart;
import childrens.improvement.plan.improvementplan.PlanParts.Head;
import childrens.improvement.plan.improvementplan.PlanParts.ObjectivePart;
import childrens.improvement.plan.improvementplan.PlanParts.PlacementPart;
import childrens.improvement.plan.improvementplan.PlanParts.PriorityPart;
import childrens.improvement.plan.merging.Step;
import childrens.improvement.plan.merging.Step.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores what a document changes in the parts of a plan, each with its entry in the history. */
@ApplicationScoped
class ImportedParts {

    private static final String WHY = "a new document";

    private final PartWriter writer;
    private final ImportedActions actions;
    private final EntityManager database;

    ImportedParts(PartWriter writer, ImportedActions actions, EntityManager database) {
        this.writer = writer;
        this.actions = actions;
        this.database = database;
    }

    /** Does what the step says; nothing where both sides have changed the part. */
    void apply(PlanEntity plan, Step step) {
        Object given = step.given();
        if (step.outcome() == Outcome.CONFLICT) {
            return;
        }
        if (given == null) {
            archive(plan, step);
        } else if (given instanceof Head head) {
            write(plan, head);
        } else if (given instanceof PlacedPassage passage) {
            put(
                    plan.passages,
                    each -> each.code.equals(step.key().id()),
                    each -> each.write(passage),
                    () -> PassageEntity.from(passage, plan));
        } else if (given instanceof PriorityPart priority) {
            int number = Integer.parseInt(step.key().id());
            Priority content = new Priority(number, priority.title(), priority.line(), List.of());
            put(
                    plan.priorities,
                    each -> each.number == number,
                    each -> each.write(content),
                    () -> PriorityEntity.from(content, plan.priorities.size(), plan));
        } else if (given instanceof Aim aim) {
            put(
                    plan.aims,
                    each -> each.number == aim.number(),
                    each -> each.write(aim),
                    () -> AimEntity.from(aim, plan.aims.size(), plan));
        } else if (given instanceof ObjectivePart objective) {
            put(plan, objective);
        } else if (given instanceof PlacementPart placement) {
            put(plan, placement);
        } else if (given instanceof ActionPart action) {
            database.flush();
            actions.put(
                    plan.year,
                    plan.updatedToQuarter,
                    new PlacedAction(action.list(), action.objective(), 0, "", action.action()),
                    WHY);
        }
    }

    private void write(PlanEntity plan, Head head) {
        PlanState before = PlanState.from(plan);
        plan.title = head.title();
        plan.line = head.line();
        plan.updatedToQuarter = head.quarter();
        plan.updatedToOn = head.on();
        plan.posts.clear();
        head.posts().forEach(post -> plan.posts.add(PlanPost.from(post)));
        writer.keep(Act.IMPORTED, plan, before, PlanState.from(plan), WHY);
    }

    private void put(PlanEntity plan, ObjectivePart part) {
        PriorityEntity priority = PriorityEditor.of(plan, part.priority());
        ObjectiveEntity now = find(
                objectives(plan).toList(),
                each -> each.id.equals(part.objective().id()));
        if (now == null) {
            ObjectiveEntity added = ObjectiveEntity.from(part.objective(), ObjectiveEditor.next(priority), priority);
            priority.objectives.add(added);
            add(added);
        } else {
            change(now, each -> {
                each.write(part.objective());
                ObjectiveEditor.move(each, priority);
            });
        }
    }

    private void put(PlanEntity plan, PlacementPart part) {
        ObjectiveEntity objective = ObjectiveEditor.of(plan, part.objective());
        PlacementEntity now = find(
                placements(plan).toList(),
                each -> each.row.equals(part.placement().row()));
        int last = objective.placements.stream()
                .mapToInt(each -> each.position)
                .max()
                .orElse(-1);
        if (now == null) {
            PlacementEntity added = PlacementEntity.from(part.placement(), last + 1, objective);
            objective.placements.add(added);
            add(added);
        } else {
            change(now, each -> {
                each.write(part.placement());
                if (!each.objective.equals(objective)) {
                    each.objective.placements.remove(each);
                    each.objective = objective;
                    each.position = last + 1;
                    objective.placements.add(each);
                }
            });
        }
    }

    private <P extends KeptPart> void put(List<P> parts, Predicate<P> is, Consumer<P> write, Supplier<P> create) {
        P now = find(parts, is);
        if (now == null) {
            P added = create.get();
            parts.add(added);
            add(added);
        } else {
            change(now, write);
        }
    }

    private void add(KeptPart part) {
        database.persist(part);
        writer.keep(Act.IMPORTED, part, null, WHY);
    }

    private <P extends KeptPart> void change(P part, Consumer<P> write) {
        Object before = part.state();
        write.accept(part);
        part.archived = false;
        part.version++;
        writer.keep(Act.IMPORTED, part, before, WHY);
    }

    private void archive(PlanEntity plan, Step step) {
        if (step.key().kind().equals("action")) {
            actions.archive(step.key().id(), WHY);
            return;
        }
        Stream<KeptPart> parts = Stream.of(
                        plan.passages.stream(),
                        plan.priorities.stream(),
                        plan.aims.stream(),
                        objectives(plan),
                        placements(plan))
                .flatMap(each -> each);
        String key = step.key().kind().equals("objective")
                ? step.key().id()
                : plan.year + "/" + step.key().id();
        KeptPart part = Objects.requireNonNull(find(
                parts.toList(),
                each -> each.kind().equals(step.key().kind()) && each.key().equals(key)));
        Object before = part.state();
        part.archived = true;
        part.version++;
        writer.keep(Act.ARCHIVED, part, before, WHY);
    }

    private static <P> @Nullable P find(List<P> parts, Predicate<? super P> is) {
        return parts.stream().filter(is).findFirst().orElse(null);
    }

    private static Stream<ObjectiveEntity> objectives(PlanEntity plan) {
        return plan.priorities.stream().flatMap(priority -> priority.objectives.stream());
    }

    private static Stream<PlacementEntity> placements(PlanEntity plan) {
        return objectives(plan).flatMap(objective -> objective.placements.stream());
    }
}
