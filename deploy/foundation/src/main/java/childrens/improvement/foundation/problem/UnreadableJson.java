package childrens.improvement.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says where a body cannot be read, without naming a class of ours. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** The problem of a body that is not JSON, or not the JSON that is asked for. */
    public static ProblemException problem(JsonProcessingException cause) {
        var problem = cause instanceof JsonMappingException mapping && isShape(mapping)
                ? new FieldError(pointer(mapping), detail(mapping))
                : new FieldError("", "not JSON" + place(cause));
        return ProblemException.badRequest("The body cannot be read.", problem);
    }

    /** Whether the text is JSON, and only its shape is not the one asked for. */
    private static boolean isShape(JsonMappingException mapping) {
        return !(mapping.getCause() instanceof JsonProcessingException);
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    private static String detail(JsonMappingException mapping) {
        if (mapping instanceof UnrecognizedPropertyException) {
            return "no such member";
        }
        return mapping instanceof InvalidFormatException
                ? "a value that is not taken here"
                : "not of the shape that is read here";
    }

    private static String place(JsonProcessingException cause) {
        var at = cause.getLocation();
        return at == null || at.getLineNr() < 1 ? "" : ", from line " + at.getLineNr() + " column " + at.getColumnNr();
    }
}
