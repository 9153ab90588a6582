package childrens.improvement.demonstration.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data of an event while it is put together; members keep the order in which they were named. */
final class Facts {

    private final Map<String, Object> members = new LinkedHashMap<>();

    static Facts of(String member, Object value) {
        return new Facts().with(member, value);
    }

    /** The same members, to which others can be added. */
    static Facts copy(Facts of) {
        var copy = new Facts();
        copy.members.putAll(of.members);
        return copy;
    }

    /** Adds a member, unless its value is null. */
    Facts with(String member, @Nullable Object value) {
        if (value != null) {
            members.put(member, value);
        }
        return this;
    }

    Map<String, Object> asMap() {
        return new LinkedHashMap<>(members);
    }
}
