package childrens.improvement.plan.difference;

import childrens.improvement.plan.document.Passage;
import childrens.improvement.plan.document.Plan;
import childrens.improvement.plan.document.Plan.Aim;
import childrens.improvement.plan.document.Priority;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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
        numbered(
                "aim",
                "aims",
                before.aims(),
                after.aims(),
                Aim::text,
                Aim::number,
                found,
                (earlier, aim) -> change(
                        "aim-priorities-changed",
                        "aim/" + aim.number(),
                        served(earlier, before),
                        served(aim, after),
                        found));
        numbered(
                "priority",
                "priorities",
                before.priorities(),
                after.priorities(),
                Priority::title,
                Priority::number,
                found,
                (earlier, priority) -> {});
    }

    /**
     * What has a number and words is the same by its words, else by its number: one that moved up keeps its words.
     *
     * @param both what else differs of one that was and is there
     */
    private static <T> void numbered(
            String kind,
            String list,
            List<T> before,
            List<T> after,
            Function<T, String> words,
            ToIntFunction<T> number,
            List<Difference> found,
            BiConsumer<T, T> both) {
        Function<T, String> id = each -> "" + number.applyAsInt(each);
        Pairing<T> pairs = Pairing.of(before, after, words, id);
        for (T each : after) {
            String where = kind + "/" + id.apply(each);
            T earlier = pairs.earlier(each);
            if (earlier == null) {
                found.add(new Difference(kind + "-added", where, null, null, words.apply(each)));
            } else {
                change("wording-changed", where, words.apply(earlier), words.apply(each), found);
                change(kind + "-moved", where, kind + "/" + id.apply(earlier), where, found);
                both.accept(earlier, each);
            }
        }
        pairs.gone()
                .forEach(gone -> found.add(
                        new Difference(kind + "-gone", kind + "/" + id.apply(gone), null, words.apply(gone), null)));
        order(list, before, after, pairs, id, found);
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
        Difference.of(kind, where, null, before, after).ifPresent(found::add);
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
