package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.access.Caller;
import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.action.CarryOver;
import childrens.improvement.plan.edit.IfMatch;
import childrens.improvement.plan.history.Act;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Adds, changes and archives plans. */
@ApplicationScoped
class PlanEditor {

    private static final String YEAR = "[0-9]{4}-[0-9]{2}";

    private final PlanRepository plans;
    private final PartWriter writer;
    private final CarryOver carryOver;
    private final Caller caller;
    private final ServiceClock clock;

    PlanEditor(PlanRepository plans, PartWriter writer, CarryOver carryOver, Caller caller, ServiceClock clock) {
        this.plans = plans;
        this.writer = writer;
        this.carryOver = carryOver;
        this.caller = caller;
        this.clock = clock;
    }

    PlanEntity create(Given given) {
        PlanEntity plan = new PlanEntity();
        plan.year = text(given, "year", true);
        if (!plan.year.matches(YEAR) || !followed(plan.year)) {
            given.fault("/year", "is needed: a plan year such as 2021-22");
        }
        given.finish();
        if (plans.findByIdOptional(plan.year).isPresent()) {
            throw ProblemException.conflict("There is a plan for that year already, archived or not.");
        }
        StandardWords.addTo(plan);
        plan.updatedToQuarter = plan.year + "-Q1";
        plan.updatedToOn = LocalDate.of(Integer.parseInt(plan.year.substring(0, 4)), 4, 1);
        write(plan, given);
        plans.persist(plan);
        writer.keep(Act.CREATED, plan, null, PlanState.from(plan), given.reason());
        carryOver.begin(plan.year);
        return plan;
    }

    PlanEntity change(String year, @Nullable String match, Given given) {
        PlanEntity plan = writer.locked(year);
        IfMatch.check(match, plan.version);
        if (plan.archived) {
            throw ProblemException.conflict("The plan is archived. Restore it first.");
        }
        PlanState before = PlanState.from(plan);
        given.without("year", "line", "archived");
        write(plan, given);
        writer.keep(Act.CHANGED, plan, before, PlanState.from(plan), given.reason());
        return plan;
    }

    PlanEntity archive(String year, boolean archived, @Nullable String match, Given given) {
        PlanEntity plan = writer.locked(year);
        IfMatch.check(match, plan.version);
        given.finish();
        if (plan.archived == archived) {
            throw ProblemException.conflict(archived ? "It is archived already." : "It is not archived.");
        }
        PlanState before = PlanState.from(plan);
        plan.archived = archived;
        writer.keep(archived ? Act.ARCHIVED : Act.RESTORED, plan, before, PlanState.from(plan), given.reason());
        return plan;
    }

    private void write(PlanEntity plan, Given given) {
        plan.title = text(given, "title", true);
        String quarter = text(given, "updatedTo", false);
        if (!quarter.isEmpty() && !quarter.matches(plan.year + "-Q[1-4]")) {
            given.fault("/updatedTo", "a quarter of the plan such as " + plan.year + "-Q1");
        }
        LocalDate on = day(given);
        String vision = text(given, "vision", false);
        String aim = text(given, "aim", false);
        String keyFocus = text(given, "keyFocus", false);
        given.members().fieldNames().forEachRemaining(member -> given.fault("/" + member, "is not known here"));
        given.finish();
        plan.updatedToQuarter = quarter.isEmpty() ? plan.updatedToQuarter : quarter;
        plan.updatedToOn = on == null ? plan.updatedToOn : on;
        words(plan, Place.VISION, vision);
        words(plan, Place.AIM, aim);
        words(plan, Place.KEY_FOCUS, keyFocus);
    }

    private void words(PlanEntity plan, Place place, String text) {
        plan.passages.stream()
                .filter(passage -> passage.place == place && !text.isEmpty() && !text.equals(passage.text))
                .forEach(passage -> {
                    passage.text = text;
                    passage.writtenBy = caller.post();
                    passage.writtenAt = clock.now();
                    passage.version++;
                });
    }

    private static String text(Given given, String member, boolean needed) {
        JsonNode value = given.take(member);
        String text =
                value == null || !value.isTextual() ? "" : value.textValue().strip();
        if (value != null && text.isEmpty() || value == null && needed) {
            given.fault("/" + member, "is needed: a text");
        }
        return text;
    }

    private static @Nullable LocalDate day(Given given) {
        JsonNode value = given.take("updatedToOn");
        try {
            return value == null ? null : LocalDate.parse(value.asText());
        } catch (DateTimeException unreadable) {
            given.fault("/updatedToOn", "a day such as 2020-09-30");
            return null;
        }
    }

    /** The second part of a plan year is the year after the first. */
    private static boolean followed(String year) {
        return (Integer.parseInt(year.substring(0, 4)) + 1) % 100 == Integer.parseInt(year.substring(5));
    }
}
