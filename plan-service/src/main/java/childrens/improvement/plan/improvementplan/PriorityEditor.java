package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.paging.ListPage;
import childrens.improvement.foundation.paging.Page;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Priority;
import childrens.improvement.plan.importing.DocumentReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives priorities. An archived one hides its objectives; they are not archived themselves. */
@ApplicationScoped
class PriorityEditor {

    private final DocumentReader<Priority> reader = DocumentReader.ofPart(Priority.class, "plan", "priority");
    private final PlanRepository plans;
    private final PartWriter writer;

    PriorityEditor(PlanRepository plans, PartWriter writer) {
        this.plans = plans;
        this.writer = writer;
    }

    /** Those that are not archived, or those that are, in order. */
    Page<PriorityResponse> page(String year, boolean archived, @Nullable String limit, @Nullable String cursor) {
        return ListPage.of(
                plans.existing(year).priorities.stream()
                        .filter(priority -> priority.archived == archived)
                        .sorted(Comparator.comparingInt(priority -> priority.position))
                        .map(PriorityEntity::state)
                        .toList(),
                priority -> Integer.toString(priority.number()),
                limit,
                cursor);
    }

    PriorityEntity find(String year, int number) {
        return of(plans.existing(year), number);
    }

    PriorityEntity create(String year, Given given) {
        PlanEntity plan = writer.open(year);
        int number = 1
                + plan.priorities.stream()
                        .mapToInt(priority -> priority.number)
                        .max()
                        .orElse(0);
        PriorityEntity priority = PriorityEntity.from(read(given, number, null), plan.priorities.size(), plan);
        plan.priorities.add(priority);
        writer.created(priority, given.reason());
        return priority;
    }

    PriorityEntity change(String year, int number, @Nullable String match, Given given) {
        PriorityEntity priority = of(writer.open(year), number);
        writer.match(priority, match);
        Object before = priority.state();
        priority.write(read(given, number, priority.line));
        writer.changed(priority, before, given.reason());
        return priority;
    }

    PriorityEntity archive(String year, int number, boolean archived, @Nullable String match, Given given) {
        PriorityEntity priority = of(writer.open(year), number);
        writer.archive(priority, archived, match, given);
        return priority;
    }

    private Priority read(Given given, int number, @Nullable Integer line) {
        given.without("number", "line", "archived", "objectives")
                .members()
                .put("number", number)
                .put("line", line)
                .putArray("objectives");
        return given.read(reader);
    }

    static PriorityEntity of(PlanEntity plan, int number) {
        return plan.priorities.stream()
                .filter(priority -> priority.number == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such priority."));
    }
}
