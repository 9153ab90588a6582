package childrens.improvement.plan.improvementplan;

import childrens.improvement.plan.action.ActionOrder;
import childrens.improvement.plan.action.CarryOver;
import childrens.improvement.plan.action.ImportedActions;
import childrens.improvement.plan.action.KeptActions;
import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.document.PlacedAction;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.history.Act;
import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.merging.Merge;
import childrens.improvement.plan.merging.Step;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores a document: whole where its year has no plan, otherwise what it changes against the document before. */
@ApplicationScoped
class PlanMerge {

    private final PlanRepository plans;
    private final KeptActions actions;
    private final ImportedActions importedActions;
    private final ImportedParts parts;
    private final ImportLog log;
    private final PartWriter writer;
    private final CarryOver carryOver;
    private final ActionOrder actionOrder;
    private final ObjectMapper json;

    PlanMerge(
            PlanRepository plans,
            KeptActions actions,
            ImportedActions importedActions,
            ImportedParts parts,
            ImportLog log,
            PartWriter writer,
            CarryOver carryOver,
            ActionOrder actionOrder,
            ObjectMapper json) {
        this.plans = plans;
        this.actions = actions;
        this.importedActions = importedActions;
        this.parts = parts;
        this.log = log;
        this.writer = writer;
        this.carryOver = carryOver;
        this.actionOrder = actionOrder;
        this.json = json;
    }

    ImportOutcome store(Plan given) {
        String hash = ContentHash.of(json.valueToTree(given));
        Optional<PlanEntity> kept = plans.findByIdOptional(given.year(), LockModeType.PESSIMISTIC_WRITE);
        if (kept.isEmpty()) {
            return add(given, hash);
        }
        return hash.equals(kept.get().contentHash) ? ImportOutcome.stored(false) : merge(kept.get(), given, hash);
    }

    private ImportOutcome add(Plan given, String hash) {
        PlanEntity plan = PlanEntity.from(given);
        plan.contentHash = hash;
        plans.persistAndFlush(plan);
        List<PlacedAction> placed = PlacedAction.of(given);
        actions.add(given.year(), placed);
        log.add(given, hash, PlanParts.of(given).all().size(), List.of());
        Object after = Map.of(
                "title", given.title(), "parts", PlanParts.of(given).all().size());
        writer.keep(Act.IMPORTED, plan, null, after, null);
        carryOver.begin(plan.year);
        return ImportOutcome.stored(true);
    }

    private ImportOutcome merge(PlanEntity plan, Plan given, String hash) {
        List<PlacedAction> placed = importedActions.all(plan.year);
        PlanParts kept = PlanParts.of(plan, placed, importedActions.archived(plan.year));
        Plan base = base(plan);
        PlanParts before = base == null ? PlanParts.none() : PlanParts.of(base);
        List<Step> steps = new Merge(before.all(), kept.all(), kept.archived())
                .steps(PlanParts.of(given).withKeptPassages(kept).all());
        steps.forEach(step -> parts.apply(plan, step));
        ImportedOrder order = new ImportedOrder(base, given, actionOrder);
        order.apply(plan);
        plan.contentHash = hash;
        List<ImportConflict> conflicts = conflicts(steps, order.conflicts());
        log.add(given, hash, steps, conflicts);
        long changes = steps.stream()
                        .filter(step -> step.outcome() != Step.Outcome.CONFLICT)
                        .count()
                + order.after().size();
        writer.keep(Act.IMPORTED, plan, null, Map.of("changes", changes, "conflicts", conflicts.size()), null);
        if (!order.after().isEmpty()) {
            writer.keep(Act.ORDERED, plan, order.before(), order.after(), "a new document");
        }
        return ImportOutcome.merged(conflicts.stream()
                .map(each -> new Fault("/" + each.kind() + "/" + each.id(), "was edited here too: that stays"))
                .toList());
    }

    /** The document before; what is kept, where it was imported before documents were kept; none for one by hand. */
    private @Nullable Plan base(PlanEntity plan) {
        return log.last(plan.year)
                .orElseGet(() -> plan.contentHash == null
                        ? null
                        : plan.toDomain(new PlanActionLists(actions.ofPlan(plan.year)), Shown.ALL));
    }

    private static List<ImportConflict> conflicts(List<Step> steps, List<String> orders) {
        List<ImportConflict> all = new ArrayList<>();
        steps.stream()
                .filter(step -> step.outcome() == Step.Outcome.CONFLICT)
                .map(ImportConflict::from)
                .forEach(all::add);
        orders.forEach(what -> all.add(new ImportConflict("order", what, null, null, null)));
        return all;
    }
}
