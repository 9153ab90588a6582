package childrens.improvement.plan.improvementplan;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.plan.document.Fault;
import childrens.improvement.plan.edit.NulCheck;
import childrens.improvement.plan.importing.DocumentReader;
import childrens.improvement.plan.importing.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a change: a part as documents have it, and why it is changed. */
final class Given {

    private static final int SHORTEST_REASON = 3;

    private final ObjectNode members;
    private final @Nullable String reason;
    private final List<FieldError> errors = new ArrayList<>();

    private Given(ObjectNode members, @Nullable String reason) {
        this.members = members;
        this.reason = reason;
    }

    /** A body whose reason may be left out: what was not there before needs none. */
    static Given of(@Nullable JsonNode body, @Nullable String header) {
        if (body != null && !body.isObject() && !body.isNull() && !body.isMissingNode()) {
            throw ProblemException.badRequest("The body is not an object.", new FieldError("", "a JSON object"));
        }
        ObjectNode members =
                body instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        NulCheck.check(members);
        JsonNode given = members.remove("reason");
        String reason = given != null && given.isTextual() ? given.textValue() : header;
        return new Given(members, reason == null || reason.isBlank() ? null : reason.strip());
    }

    /** A body that has to say why. */
    static Given withReason(@Nullable JsonNode body, @Nullable String header) {
        Given given = of(body, header);
        if (given.reason == null || given.reason.length() < SHORTEST_REASON) {
            given.errors.add(new FieldError("/reason", "say why, in at least " + SHORTEST_REASON + " characters"));
        }
        return given;
    }

    @Nullable
    String reason() {
        return reason;
    }

    ObjectNode members() {
        return members;
    }

    /** Leaves out what is answered and not changed here, so that what was read can be sent back. */
    Given without(String... names) {
        members.remove(List.of(names));
        return this;
    }

    /** Takes a member out. */
    @Nullable
    JsonNode take(String name) {
        JsonNode value = members.remove(name);
        return value == null || value.isNull() ? null : value;
    }

    void fault(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    /** 400 with everything that is wrong so far. */
    void finish() {
        if (!errors.isEmpty()) {
            throw ProblemException.badRequest("It cannot be kept as it is.", errors.toArray(FieldError[]::new));
        }
    }

    /** The part; 400 with everything in which it departs from its schema. */
    <T> T read(DocumentReader<T> reader) {
        Reading<T> reading = reader.read(members);
        for (Fault fault : reading.faults()) {
            errors.add(new FieldError(fault.pointer(), fault.detail()));
        }
        finish();
        T document = reading.document();
        if (document == null) {
            throw new IllegalStateException("neither a document nor a fault");
        }
        return document;
    }
}
