package childrens.improvement.plan.exchange;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.importing.ImportOutcome;
import childrens.improvement.plan.improvementplan.KeptPlans;
import childrens.improvement.plan.improvementplan.PlanImport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the whole plan out of the tables and puts one back. */
@ApplicationScoped
class PlanExchange {

    /** Rounds of mending, at most; each takes out everything that the last check found. */
    private static final int ROUNDS = 50;

    private final KeptPlans plans;
    private final PlanImport imports;
    private final FiledPosts posts;
    private final FiledTargets targets;
    private final RecordedRows recorded;
    private final EntityManager entities;
    private final TransactionManager transactions;
    private final ObjectMapper json;

    PlanExchange(
            KeptPlans plans,
            PlanImport imports,
            FiledPosts posts,
            FiledTargets targets,
            RecordedRows recorded,
            EntityManager entities,
            TransactionManager transactions,
            ObjectMapper json) {
        this.plans = plans;
        this.imports = imports;
        this.posts = posts;
        this.targets = targets;
        this.recorded = recorded;
        this.entities = entities;
        this.transactions = transactions;
        // a number keeps the precision that it is printed with
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /**
     * The plan of a year with the posts that were changed, the targets of its measures and what is recorded beside it.
     *
     * @param addresses whether it is said where holders of posts get messages
     */
    @Transactional
    Optional<ObjectNode> document(String year, boolean addresses) {
        return plans.plan(year).map(plan -> {
            ObjectNode document = json.createObjectNode();
            document.put("exchange", "1");
            document.set("plan", bare(json.valueToTree(plan)));
            Set<String> measures = measures(plan);
            document.putArray("posts").addAll(posts.all(addresses));
            document.putArray("targets").addAll(targets.of(measures));
            for (Recorded each : Recorded.values()) {
                document.set(each.member(), recorded.of(year, each));
            }
            return document;
        });
    }

    /**
     * Puts a plan in.
     *
     * @param origins where its things stood in the file
     * @param before what could not be placed already while the file was read
     */
    @Transactional
    ImportReport apply(String year, JsonNode document, Origins origins, List<NotPlaced> before, boolean dryRun) {
        if (!(document.path("plan") instanceof ObjectNode plan)) {
            throw ProblemException.badRequest("There is no plan in the file.", new FieldError("/plan", "is missing"));
        }
        List<NotPlaced> notPlaced = new ArrayList<>(before);
        if (!plan.path("year").asText().equals(year)) {
            notPlaced.add(new NotPlaced(
                    "/plan/year", "the file is for " + plan.path("year").asText("no year"), "read as " + year));
            plan.put("year", year);
        }
        // who leads is a post, and so is who approved a target
        posts.place(document.path("posts"), origins, notPlaced);
        targets.place(document.path("targets"), plans.measures(), origins, notPlaced);
        Completing.complete(plan, Plan.class);
        ImportOutcome outcome = imports.run(plan);
        for (int round = 0; outcome.result() == ImportOutcome.Result.REFUSED; round++) {
            List<NotPlaced> mended = new Mending(plan, origins).mend(outcome.faults());
            if (mended.isEmpty() || round == ROUNDS) {
                throw ProblemException.badRequest(
                        "The file cannot be read as a plan.",
                        outcome.faults().stream()
                                .map(fault -> new FieldError("/plan" + fault.pointer(), fault.detail()))
                                .toArray(FieldError[]::new));
            }
            notPlaced.addAll(mended);
            outcome = imports.run(plan);
        }
        outcome.conflicts()
                .forEach(conflict -> notPlaced.add(new NotPlaced(
                        origins.of(plan, conflict.pointer()),
                        conflict.detail(),
                        "left out: what people wrote was kept")));
        entities.flush();
        for (Recorded each : Recorded.values()) {
            recorded.place(year, each, document.path(each.member()), origins, notPlaced);
        }
        if (dryRun) {
            forget();
        }
        return report(year, plan, dryRun, outcome.result() == ImportOutcome.Result.STORED, notPlaced);
    }

    private void forget() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("a transaction is under way", e);
        }
    }

    private static ImportReport report(
            String year, JsonNode plan, boolean dryRun, boolean stored, List<NotPlaced> notPlaced) {
        int objectives = 0;
        int placements = 0;
        int actions = plan.at("/summary/actionsDelivered").size()
                + plan.at("/summary/actionsNext").size();
        for (JsonNode priority : plan.path("priorities")) {
            for (JsonNode objective : priority.path("objectives")) {
                objectives++;
                placements += objective.path("placements").size();
                actions += objective.path("actions").size();
            }
        }
        return new ImportReport(
                year, dryRun, stored ? "stored" : "unchanged", objectives, placements, actions, List.copyOf(notPlaced));
    }

    private static Set<String> measures(Plan plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.objectives().stream())
                .flatMap(objective -> objective.placements().stream())
                .map(placement -> placement.measure())
                .collect(Collectors.toSet());
    }

    /** The tree without what is null: a member that is not there says the same. */
    static JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> nulls = object.properties().stream()
                    .filter(member -> member.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            object.remove(nulls);
        }
        node.forEach(PlanExchange::bare);
        return node;
    }
}
