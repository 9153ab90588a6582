package childrens.improvement.plan.dated;

import childrens.improvement.plan.document.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with lists of things; one fault does not hide another. */
final class ThingCheck {

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void add(String pointer, String detail) {
        faults.add(new Fault(pointer, detail));
    }

    /** Every id is there once, in all lists together, and the versions of each are in order. */
    <V extends Dated<V>> void each(String list, List<? extends Thing<V>> things) {
        for (int index = 0; index < things.size(); index++) {
            Thing<V> thing = things.get(index);
            if (!ids.add(thing.id())) {
                add(list + "/" + index, "is there twice: " + thing.id());
            }
            faults.addAll(Timeline.faults(list + "/" + index + "/versions", thing.versions()));
        }
    }

    /** What the versions name in the member is one of the other things; null names nothing. */
    <V extends Dated<V>> void references(
            String list,
            String member,
            List<? extends Thing<V>> things,
            Function<V, @Nullable String> reference,
            List<? extends Thing<?>> others) {
        Set<String> known = others.stream().map(Thing::id).collect(Collectors.toSet());
        for (int index = 0; index < things.size(); index++) {
            List<V> versions = things.get(index).versions();
            for (int version = 0; version < versions.size(); version++) {
                String id = reference.apply(versions.get(version));
                if (id != null && !known.contains(id)) {
                    add(list + "/" + index + "/versions/" + version + "/" + member, "is not in the document: " + id);
                }
            }
        }
    }
}
