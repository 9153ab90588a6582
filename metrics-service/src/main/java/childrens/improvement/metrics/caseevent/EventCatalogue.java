package childrens.improvement.metrics.caseevent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which types of events there are and what their data holds. */
public final class EventCatalogue {

    private final Map<String, EventType> types;
    private final Set<String> withoutSubject;

    /** A catalogue of types, some of which need no subject. */
    EventCatalogue(List<EventType> types, Set<String> withoutSubject) {
        this.types = new LinkedHashMap<>();
        types.forEach(type -> this.types.put(type.name(), type));
        this.withoutSubject = Set.copyOf(withoutSubject);
    }

    /** The names of all types, in order. */
    public Set<String> names() {
        return new TreeSet<>(types.keySet());
    }

    /** Whether there is such a type. */
    public boolean knows(String type) {
        return types.containsKey(type);
    }

    boolean needsSubject(String type) {
        return !withoutSubject.contains(type);
    }

    /** All that is wrong with the data of an event of a type that the catalogue knows. */
    List<Fault> faults(String type, Map<String, Object> data) {
        return type(type).faults(data);
    }

    /**
     * What the cells of a table's row mean: numbers, truths and lists where the type has such members, text else.
     *
     * @param type as the row has it; of a type that the catalogue does not know all members are text
     */
    public Map<String, Object> fromCells(@Nullable String type, Map<String, String> cells) {
        EventType known = type == null ? null : types.get(type);
        Map<String, Object> data = new TreeMap<>();
        cells.forEach((member, cell) -> {
            MemberKind kind = known == null ? null : known.kind(member);
            data.put(member, kind == null ? cell : kind.fromCell(cell));
        });
        return data;
    }

    private EventType type(String name) {
        EventType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no type of that name");
        }
        return type;
    }
}
