package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Plan.Aim;
import childrens.improvement.plan.importing.DocumentReader;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives aims. */
@ApplicationScoped
class AimEditor {

    private final DocumentReader<Aim> reader = DocumentReader.ofPart(Aim.class, "plan", "aim");
    private final PlanRepository plans;
    private final PartWriter writer;

    AimEditor(PlanRepository plans, PartWriter writer) {
        this.plans = plans;
        this.writer = writer;
    }

    /** Those that are not archived, or those that are, in order. */
    Page<AimResponse> page(String year, boolean archived, @Nullable String limit, @Nullable String cursor) {
        return ListPage.of(
                plans.existing(year).aims.stream()
                        .filter(aim -> aim.archived == archived)
                        .sorted(Comparator.comparingInt(aim -> aim.position))
                        .map(AimEntity::state)
                        .toList(),
                aim -> Integer.toString(aim.number()),
                limit,
                cursor);
    }

    AimEntity find(String year, int number) {
        return of(plans.existing(year), number);
    }

    AimEntity create(String year, Given given) {
        PlanEntity plan = writer.open(year);
        PlanActionLists actions = writer.actions(plan);
        int number = 1 + plan.aims.stream().mapToInt(aim -> aim.number).max().orElse(0);
        AimEntity aim = AimEntity.from(read(given, number, null, plan), plan.aims.size(), plan);
        plan.aims.add(aim);
        writer.check(aim, plan, actions);
        writer.created(aim, given.reason());
        return aim;
    }

    AimEntity change(String year, int number, @Nullable String match, Given given) {
        PlanEntity plan = writer.open(year);
        PlanActionLists actions = writer.actions(plan);
        AimEntity aim = of(plan, number);
        writer.match(aim, match);
        Object before = aim.state();
        aim.write(read(given, number, aim.line, plan));
        writer.check(aim, plan, actions);
        writer.changed(aim, before, given.reason());
        return aim;
    }

    AimEntity archive(String year, int number, boolean archived, @Nullable String match, Given given) {
        AimEntity aim = of(writer.open(year), number);
        writer.archive(aim, archived, match, given);
        return aim;
    }

    /** The links as printed are those numbers, unless other words are given. */
    private Aim read(Given given, int number, @Nullable Integer line, PlanEntity plan) {
        given.without("number", "line", "archived")
                .members()
                .put("number", number)
                .put("line", line);
        JsonNode links = given.members().get("priorities");
        if (!given.members().hasNonNull("prioritiesText")) {
            String printed = links == null || !links.isArray() || links.isEmpty()
                    ? "-"
                    : StreamSupport.stream(links.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", "));
            given.members().put("prioritiesText", printed);
        }
        Aim aim = given.read(reader);
        Set<Integer> known =
                plan.priorities.stream().map(priority -> priority.number).collect(Collectors.toSet());
        for (int index = 0; index < aim.priorities().size(); index++) {
            if (!known.contains(aim.priorities().get(index))) {
                given.fault("/priorities/" + index, "is no priority of the plan");
            }
        }
        given.finish();
        return aim;
    }

    private static AimEntity of(PlanEntity plan, int number) {
        return plan.aims.stream()
                .filter(aim -> aim.number == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such aim."));
    }
}
