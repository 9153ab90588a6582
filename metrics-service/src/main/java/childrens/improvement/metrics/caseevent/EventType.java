package childrens.improvement.metrics.caseevent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of event.
 *
 * @param name as the case system says it
 * @param required members that its data must hold
 * @param anyOf members of which its data must hold at least one; none where there is no such choice
 * @param optional members that its data may hold, those of every type among them
 */
record EventType(
        String name,
        Map<String, MemberKind> required,
        Map<String, MemberKind> anyOf,
        Map<String, MemberKind> optional) {

    /** All that is wrong with data of this type. */
    List<Fault> faults(Map<String, Object> data) {
        List<Fault> faults = new ArrayList<>();
        required.keySet().stream()
                .filter(member -> !data.containsKey(member))
                .forEach(member -> faults.add(new Fault(pointer(member), "is missing")));
        if (!anyOf.isEmpty() && anyOf.keySet().stream().noneMatch(data::containsKey)) {
            faults.add(new Fault("/data", "holds none of " + String.join(", ", anyOf.keySet())));
        }
        members().forEach((member, kind) -> {
            Object value = data.get(member);
            String fault = value == null ? null : kind.fault(value);
            if (fault != null) {
                faults.add(new Fault(pointer(member), fault));
            }
        });
        return faults;
    }

    /** What a member may hold, or null for one that the catalogue does not know. */
    @Nullable
    MemberKind kind(String member) {
        return members().get(member);
    }

    private Map<String, MemberKind> members() {
        Map<String, MemberKind> members = new LinkedHashMap<>(required);
        members.putAll(anyOf);
        members.putAll(optional);
        return members;
    }

    private static String pointer(String member) {
        return "/data/" + member;
    }
}
