package childrens.improvement.plan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what is wrong with a plan beyond its shape: ids that are there twice, references to nothing, periods that end
 * before they start, numerators above their denominators, two adopted targets at once. What is merely odd, such as
 * more actions than the plan itself allows, is not wrong.
 *
 * @param measures the measures that have a target, by code
 * @param areas ids of the organisation's areas
 * @param posts ids of the organisation's posts
 * @param taken ids of the objectives and actions of other years
 */
public record PlanCheck(Set<String> measures, Set<String> areas, Set<String> posts, Set<String> taken) {

    /** All that is wrong, in the order of the plan; empty when it can be stored. */
    public List<Fault> faults(Plan plan) {
        List<Fault> faults = new ArrayList<>();
        Set<Integer> numbers = priorityNumbers(plan, faults);
        aims(plan, numbers, faults);
        for (int index = 0; index < plan.posts().size(); index++) {
            known("/posts/" + index + "/id", posts, plan.posts().get(index).id(), "post of the organisation", faults);
        }
        ObjectiveCheck check = new ObjectiveCheck(this, faults);
        for (int priority = 0; priority < plan.priorities().size(); priority++) {
            List<Objective> objectives = plan.priorities().get(priority).objectives();
            for (int index = 0; index < objectives.size(); index++) {
                check.objective("/priorities/" + priority + "/objectives/" + index, objectives.get(index), plan.year());
            }
        }
        actions(plan, faults);
        return List.copyOf(faults);
    }

    private static Set<Integer> priorityNumbers(Plan plan, List<Fault> faults) {
        Set<Integer> numbers = new HashSet<>();
        for (int index = 0; index < plan.priorities().size(); index++) {
            int number = plan.priorities().get(index).number();
            if (!numbers.add(number)) {
                faults.add(new Fault("/priorities/" + index + "/number", "is there twice: " + number));
            }
        }
        return numbers;
    }

    private static void aims(Plan plan, Set<Integer> numbers, List<Fault> faults) {
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < plan.aims().size(); index++) {
            Plan.Aim aim = plan.aims().get(index);
            if (!seen.add(aim.number())) {
                faults.add(new Fault("/aims/" + index + "/number", "is there twice: " + aim.number()));
            }
            for (int link = 0; link < aim.priorities().size(); link++) {
                int number = aim.priorities().get(link);
                if (!numbers.contains(number)) {
                    faults.add(new Fault("/aims/" + index + "/priorities/" + link, "is no priority: " + number));
                }
            }
        }
    }

    /** Ids are unique over the whole plan, and what an action is carried to is an action of it or of another year. */
    private void actions(Plan plan, List<Fault> faults) {
        List<PlacedAction> all = PlacedAction.of(plan);
        Set<String> ids = all.stream().map(each -> each.action().id()).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (PlacedAction each : all) {
            Action action = each.action();
            if (!seen.add(action.id())) {
                faults.add(new Fault(each.pointer() + "/id", "is there twice: " + action.id()));
            }
            free(each.pointer() + "/id", action.id(), faults);
            String lead = action.lead();
            if (lead != null) {
                known(each.pointer() + "/lead", posts, lead, "post of the organisation", faults);
            }
            String carriedTo = action.carriedTo();
            if (carriedTo != null && !taken.contains(carriedTo)) {
                known(each.pointer() + "/carriedTo", ids, carriedTo, "action of a plan", faults);
            }
        }
    }

    void free(String pointer, String id, List<Fault> faults) {
        if (taken.contains(id)) {
            faults.add(new Fault(pointer, "belongs to the plan of another year: " + id));
        }
    }

    static void known(String pointer, Set<String> known, String id, String what, List<Fault> faults) {
        if (!known.contains(id)) {
            faults.add(new Fault(pointer, "is no " + what + ": " + id));
        }
    }
}
