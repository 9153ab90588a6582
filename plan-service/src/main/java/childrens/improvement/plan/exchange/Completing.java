package childrens.improvement.plan.exchange;

import childrens.improvement.plan.document.Objective;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Gives a document the members that it has left out because they are empty: nothing, and lists of nothing. */
final class Completing {

    private Completing() {}

    /**
     * Completes an object and what is in it.
     *
     * @param record the type that it is to become
     */
    static void complete(JsonNode node, Class<?> record) {
        if (node instanceof ObjectNode object && record.isRecord()) {
            for (RecordComponent member : record.getRecordComponents()) {
                JsonNode value = object.get(member.getName());
                if (value == null) {
                    leftOut(object, member);
                } else if (List.class.equals(member.getType())) {
                    value.forEach(each -> complete(each, element(member)));
                } else {
                    complete(value, member.getType());
                }
            }
        }
    }

    private static void leftOut(ObjectNode object, RecordComponent member) {
        if (List.class.equals(member.getType())) {
            object.putArray(member.getName());
        } else if (member.getType().equals(Objective.Direction.class)) {
            // it holds only what may be nothing, and is there all the same
            complete(object.putObject(member.getName()), member.getType());
        } else if (!member.getType().isPrimitive()) {
            object.putNull(member.getName());
        }
    }

    private static Class<?> element(RecordComponent list) {
        return list.getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }
}
