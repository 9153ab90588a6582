package childrens.improvement.plan.improvementplan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders that a body asks for, list by list, and how the lists stood before and stand after. */
final class AskedOrder {

    private final Given given;
    private final Map<String, List<String>> before = new TreeMap<>();
    private final Map<String, List<String>> after = new TreeMap<>();

    private boolean named;

    AskedOrder(Given given) {
        this.given = given;
    }

    /** Orders the list if a member asks for it. */
    void list(String member, OrderedList list) {
        JsonNode asked = take(member);
        if (asked != null) {
            put(member, asked, list);
        }
    }

    /**
     * Orders the lists that a member asks for by their names.
     *
     * @param otherwise what is said of a name that is none
     */
    void lists(String member, Function<String, Optional<OrderedList>> named, String otherwise) {
        JsonNode asked = take(member);
        if (asked != null && (!asked.isObject() || asked.isEmpty())) {
            given.fault("/" + member, "lists by their names, such as {\"next\": []}");
        } else if (asked != null) {
            asked.properties().forEach(each -> {
                String list = member + "/" + each.getKey();
                named.apply(each.getKey())
                        .ifPresentOrElse(
                                known -> put(list, each.getValue(), known), () -> given.fault("/" + list, otherwise));
            });
        }
    }

    /**
     * 400 with what is wrong, also when no list is named or a member is not known.
     *
     * @param lists those that can be named, in words
     */
    void finish(String lists) {
        given.members().fieldNames().forEachRemaining(member -> given.fault("/" + member, "is not known here"));
        if (!named) {
            given.fault("", lists);
        }
        given.finish();
    }

    /** Ids by list, as they stood. */
    Map<String, List<String>> before() {
        return before;
    }

    /** Ids by list, as they stand now. */
    Map<String, List<String>> after() {
        return after;
    }

    private @Nullable JsonNode take(String member) {
        JsonNode asked = given.take(member);
        named |= asked != null;
        return asked;
    }

    private void put(String member, JsonNode asked, OrderedList list) {
        List<String> ids = new ArrayList<>();
        asked.forEach(each -> ids.add(each.asText()));
        List<String> there = list.ids();
        if (!asked.isArray() || ids.size() != there.size() || !new HashSet<>(ids).equals(new HashSet<>(there))) {
            given.fault("/" + member, "name each of these once: " + String.join(", ", there));
            return;
        }
        before.put(member, there);
        list.put().accept(ids);
        after.put(member, ids);
    }
}
