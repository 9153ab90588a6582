package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Plan.Aim;
import childrens.improvement.plan.document.Priority;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is different above the objectives: the words at the head of a plan, its aims and its priorities. */
final class HeadDifferences {

    private HeadDifferences() {}

    static void add(Plan before, Plan after, List<Difference> found) {
        change("wording-changed", "title", before.title(), after.title(), found);
        change("wording-changed", "vision", text(before.vision()), text(after.vision()), found);
        change("wording-changed", "aim", text(before.aim()), text(after.aim()), found);
        change("wording-changed", "key-focus", text(before.keyFocus()), text(after.keyFocus()), found);
        aims(before, after, found);
        priorities(before, after, found);
    }

    /** The same by their words, else by their numbers: one that moved up keeps its words. */
    private static void aims(Plan before, Plan after, List<Difference> found) {
        Pairing<Aim> aims = Pairing.of(before.aims(), after.aims(), Aim::text, aim -> "" + aim.number());
        for (Aim aim : after.aims()) {
            String where = "aim/" + aim.number();
            Aim earlier = aims.earlier(aim);
            if (earlier == null) {
                found.add(new Difference("aim-added", where, null, null, aim.text()));
            } else {
                change("wording-changed", where, earlier.text(), aim.text(), found);
                change("aim-moved", where, "aim/" + earlier.number(), where, found);
                change("aim-priorities-changed", where, served(earlier, before), served(aim, after), found);
            }
        }
        aims.gone()
                .forEach(
                        gone -> found.add(new Difference("aim-gone", "aim/" + gone.number(), null, gone.text(), null)));
        order("aims", before.aims(), after.aims(), aims, aim -> "" + aim.number(), found);
    }

    private static void priorities(Plan before, Plan after, List<Difference> found) {
        Pairing<Priority> priorities =
                Pairing.of(before.priorities(), after.priorities(), Priority::title, each -> "" + each.number());
        for (Priority priority : after.priorities()) {
            String where = "priority/" + priority.number();
            Priority earlier = priorities.earlier(priority);
            if (earlier == null) {
                found.add(new Difference("priority-added", where, null, null, priority.title()));
            } else {
                change("wording-changed", where, earlier.title(), priority.title(), found);
                change("priority-moved", where, "priority/" + earlier.number(), where, found);
            }
        }
        priorities
                .gone()
                .forEach(gone -> found.add(
                        new Difference("priority-gone", "priority/" + gone.number(), null, gone.title(), null)));
        order(
                "priorities",
                before.priorities(),
                after.priorities(),
                priorities,
                priority -> "" + priority.number(),
                found);
    }

    /** Both sides name those that are in both plans, as the later one does. */
    static <T> void order(
            String where,
            List<T> before,
            List<T> after,
            Pairing<T> pairing,
            Function<T, String> name,
            List<Difference> found) {
        List<T> both =
                after.stream().filter(each -> pairing.earlier(each) != null).toList();
        String is = both.stream().map(name).collect(Collectors.joining(", "));
        String was = before.stream()
                .flatMap(each -> both.stream().filter(later -> Objects.equals(pairing.earlier(later), each)))
                .map(name)
                .collect(Collectors.joining(", "));
        change("order-changed", where, was, is, found);
    }

    private static void change(
            String kind, String where, @Nullable String before, @Nullable String after, List<Difference> found) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference(kind, where, null, before, after));
        }
    }

    /** The priorities that an aim serves, by their titles: numbers may be given anew. */
    private static String served(Aim aim, Plan plan) {
        return plan.priorities().stream()
                .filter(priority -> aim.priorities().contains(priority.number()))
                .map(Priority::title)
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String text(Passage passage) {
        return passage.text();
    }
}
