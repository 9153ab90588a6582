package childrens.improvement.plan.edit;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;

/** Refuses a body with a NUL in a text or a name: PostgreSQL keeps no text that has one. */
public final class NulCheck {

    private NulCheck() {}

    /** Looks through the whole body; 400 with the place of the first one. */
    public static void check(JsonNode body) {
        check(body, "");
    }

    private static void check(JsonNode value, String pointer) {
        if (value.isTextual() && value.textValue().indexOf('\0') >= 0) {
            throw refused(pointer);
        }
        for (int at = 0; value.isArray() && at < value.size(); at++) {
            check(value.get(at), pointer + "/" + at);
        }
        value.properties().forEach(member -> {
            if (member.getKey().indexOf('\0') >= 0) {
                throw refused(pointer);
            }
            check(member.getValue(), pointer + "/" + member.getKey());
        });
    }

    private static ProblemException refused(String pointer) {
        return ProblemException.badRequest(
                "A text holds the character NUL.", new FieldError(pointer, "a text without the character NUL"));
    }
}
