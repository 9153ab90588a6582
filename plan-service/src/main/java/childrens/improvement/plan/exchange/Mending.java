package childrens.improvement.plan.exchange;

import childrens.improvement.plan.document.Fault;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes out of a document what its faults point to, and no more: a reference that leads nowhere, a second adopted
 * target's adoption, else the innermost thing of a list that holds the fault. Pure.
 */
final class Mending {

    /** Members that a thing can do without, by the list that it stands in. */
    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "objectives", Set.of("area", "marker"),
            "actions", Set.of("lead", "due", "status", "carriedTo", "row"),
            "actionsDelivered", Set.of("lead", "due", "status", "carriedTo", "row"),
            "actionsNext", Set.of("lead", "due", "status", "carriedTo", "row"),
            "targets", Set.of("from", "until", "part"),
            "printed", Set.of("period", "window", "variant", "heading"));

    private final JsonNode document;
    private final Origins origins;
    private final Set<JsonNode> out = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<NotPlaced> notPlaced = new ArrayList<>();

    Mending(JsonNode document, Origins origins) {
        this.document = document;
        this.origins = origins;
    }

    /**
     * Mends the document.
     *
     * @return what was left out; a fault that nothing can be done about is not in it
     */
    List<NotPlaced> mend(List<Fault> faults) {
        faults.forEach(this::mend);
        prune(document);
        return List.copyOf(notPlaced);
    }

    private void mend(Fault fault) {
        String place = origins.of(document, fault.pointer());
        JsonPointer pointer = JsonPointer.compile(fault.pointer());
        JsonPointer last = pointer.last();
        JsonNode parent = pointer.matches() ? document : document.at(pointer.head());
        String member = last == null ? "" : last.getMatchingProperty();
        if (parent instanceof ObjectNode object && object.has(member)) {
            if (member.equals("adopted")) {
                object.put(member, false);
                add(place, fault, "kept, but not as the adopted one");
                return;
            }
            if (object.hasNonNull(member)
                    && OPTIONAL.getOrDefault(list(pointer), Set.of()).contains(member)) {
                object.putNull(member);
                if (member.equals("period") || member.equals("window")) {
                    // the one says nothing without the other
                    object.putNull("period").putNull("window");
                }
                add(place, fault, "left out: this value");
                return;
            }
        }
        leaveOutInnermost(pointer, place, fault);
    }

    /** The name of the list that the thing stands in whose member is pointed to. */
    private static String list(JsonPointer pointer) {
        JsonPointer thing = pointer.head();
        JsonPointer list = thing == null ? null : thing.head();
        JsonPointer last = list == null ? null : list.last();
        return last == null ? "" : last.getMatchingProperty();
    }

    private void leaveOutInnermost(JsonPointer pointer, String place, Fault fault) {
        JsonPointer at = pointer;
        while (at != null && !at.matches()) {
            JsonPointer head = at.head();
            JsonNode parent = head == null ? document : document.at(head);
            JsonNode here = document.at(at);
            if (parent.isArray() && !here.isMissingNode()) {
                out.add(here);
                add(place, fault, "left out with all that belongs to it");
                return;
            }
            at = head;
        }
    }

    private void add(String place, Fault fault, String done) {
        notPlaced.add(new NotPlaced(place, fault.detail(), done));
    }

    private void prune(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int index = array.size() - 1; index >= 0; index--) {
                if (out.contains(array.get(index))) {
                    array.remove(index);
                }
            }
        }
        node.forEach(this::prune);
    }
}
