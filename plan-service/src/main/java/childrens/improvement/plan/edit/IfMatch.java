package childrens.improvement.plan.edit;

import childrens.improvement.foundation.problem.ProblemException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps two people from changing the same thing unseen: whoever changes it says which version they have read. */
public final class IfMatch {

    private IfMatch() {}

    /** The tag of a version. */
    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * Refuses a change to a version that is not the present one: 428 without the header, 412 when it is stale.
     *
     * @param header the value of {@code If-Match}: one tag, several, or a star
     */
    public static void check(@Nullable String header, int version) {
        if (header == null || header.isBlank()) {
            throw ProblemException.preconditionRequired("Send If-Match with the ETag of what you have read.");
        }
        String present = '"' + Integer.toString(version) + '"';
        boolean matches = Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(present));
        if (!matches) {
            throw ProblemException.preconditionFailed("It has been changed since you read it. Read it again.");
        }
    }
}
