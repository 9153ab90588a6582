package childrens.improvement.plan.exchange;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where each object of a document stood in what was sent: its pointer, or its sheet and row. */
final class Origins {

    private final Map<JsonNode, String> places = new IdentityHashMap<>();

    /** The origins of a document that was sent as it is: JSON pointers. */
    static Origins ofPointers(JsonNode document) {
        Origins origins = new Origins();
        origins.walk(document, "");
        return origins;
    }

    void put(JsonNode object, String place) {
        places.put(object, place);
    }

    /**
     * Where the thing stood that a pointer into what is left of the document points to.
     *
     * @return the place of the innermost object, and the way from it
     */
    String of(JsonNode document, String pointer) {
        JsonPointer way = JsonPointer.compile(pointer);
        JsonNode node = document;
        String place = places.getOrDefault(document, "");
        JsonPointer rest = way;
        while (!way.matches()) {
            node = node.isArray() ? node.path(way.getMatchingIndex()) : node.path(way.getMatchingProperty());
            way = way.tail();
            if (places.containsKey(node)) {
                place = places.getOrDefault(node, "");
                rest = way;
            }
        }
        boolean table = place.contains(" row ");
        return rest.matches()
                ? place
                : table ? place + ", column " + rest.toString().substring(1) : place + rest;
    }

    private void walk(JsonNode node, String pointer) {
        if (node.isObject()) {
            places.put(node, pointer);
            node.properties().forEach(member -> walk(member.getValue(), pointer + "/" + member.getKey()));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(node.get(index), pointer + "/" + index);
            }
        }
    }
}
