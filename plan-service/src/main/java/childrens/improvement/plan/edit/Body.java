package childrens.improvement.plan.edit;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the members of a body; collects everything that is wrong with it, and lets nothing pass that is not read. */
public final class Body {

    private static final int LONGEST = 8000;
    private static final int LONGEST_WORD = 100;
    private static final int SHORTEST_REASON = 3;

    private final ObjectNode given;
    private final Set<String> read = new HashSet<>();
    private final List<FieldError> faults = new ArrayList<>();

    private Body(ObjectNode given) {
        this.given = given;
    }

    /** A body; 400 when it is no object. None at all is an empty one. */
    public static Body of(@Nullable JsonNode given) {
        if (given == null || given.isNull() || given.isMissingNode()) {
            return new Body(JsonNodeFactory.instance.objectNode());
        }
        if (given instanceof ObjectNode object) {
            NulCheck.check(object);
            return new Body(object);
        }
        throw ProblemException.badRequest("The body is not an object.", new FieldError("", "a JSON object"));
    }

    /** Whether the member is there, be it null. */
    public boolean has(String member) {
        return given.has(member);
    }

    /** A text that has to be there. */
    public String required(String member) {
        String text = text(member);
        if (text == null) {
            fault(member, "is needed");
            return "";
        }
        return text;
    }

    /** A text, stripped; null where there is none. */
    public @Nullable String text(String member) {
        JsonNode value = value(member);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            fault(member, "a text of at most " + LONGEST + " characters");
            return null;
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }

    /** A text of a form. */
    public @Nullable String text(String member, Pattern form, String expected) {
        String text = text(member);
        if (text != null && !form.matcher(text).matches()) {
            fault(member, expected);
            return null;
        }
        return text;
    }

    /** One of some words; null where there is none. */
    public @Nullable String choice(String member, Collection<String> words) {
        String text = text(member);
        if (text != null && !words.contains(text)) {
            fault(member, "one of " + String.join(", ", words));
            return null;
        }
        return text;
    }

    /** Some short texts; none where there are none. */
    public List<String> texts(String member) {
        JsonNode value = value(member);
        List<String> texts = new ArrayList<>();
        if (value != null) {
            value.forEach(each -> texts.add(each.asText().strip()));
            boolean fine =
                    value.isArray() && texts.stream().noneMatch(text -> text.isEmpty() || text.length() > LONGEST_WORD);
            if (!fine) {
                fault(member, "a list of texts of at most " + LONGEST_WORD + " characters");
            }
        }
        return List.copyOf(texts);
    }

    /** A day; null where there is none. */
    public @Nullable LocalDate day(String member) {
        String text = text(member);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            fault(member, "a day such as 2020-09-30");
            return null;
        }
    }

    /** A day that has to be there; {@code otherwise} stands in where it is not. */
    public LocalDate requiredDay(String member, LocalDate otherwise) {
        LocalDate day = day(member);
        if (day == null) {
            fault(member, "is needed: a day such as 2020-09-30");
            return otherwise;
        }
        return day;
    }

    /** A number; null where there is none. */
    public @Nullable BigDecimal number(String member) {
        JsonNode value = value(member);
        if (value != null && !value.isNumber()) {
            fault(member, "a number");
            return null;
        }
        return value == null ? null : value.decimalValue();
    }

    /** True or false; null where there is neither. */
    public @Nullable Boolean flag(String member) {
        JsonNode value = value(member);
        if (value != null && !value.isBoolean()) {
            fault(member, "true or false");
            return null;
        }
        return value == null ? null : value.booleanValue();
    }

    /** Why something is changed: the member {@code reason}, else the header {@code Change-Reason}; null for none. */
    public @Nullable String reason(@Nullable String header) {
        String text = text("reason");
        return text != null ? text : header == null || header.isBlank() ? null : header.strip();
    }

    /** Why something is changed, in at least three characters. */
    public String requiredReason(@Nullable String header) {
        String reason = reason(header);
        if (reason == null || reason.length() < SHORTEST_REASON) {
            fault("reason", "say why, in at least " + SHORTEST_REASON + " characters");
            return "";
        }
        return reason;
    }

    /** Passes over what is answered and not changed here, so that what was read can be sent back. */
    public Body without(String... answered) {
        read.addAll(List.of(answered));
        return this;
    }

    /** Adds what is wrong with a member. */
    public void fault(String member, String expected) {
        faults.add(new FieldError("/" + member, expected));
    }

    /** 400 with everything that is wrong so far; the other members are still to be read. */
    public void check(String detail) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(detail, faults.toArray(FieldError[]::new));
        }
    }

    /** Ends the reading: 400 with everything that is wrong, what nobody has asked for too. */
    public void finish(String detail) {
        given.fieldNames().forEachRemaining(member -> {
            if (!read.contains(member)) {
                fault(member, "is not known here");
            }
        });
        check(detail);
    }

    private @Nullable JsonNode value(String member) {
        read.add(member);
        JsonNode value = given.get(member);
        return value == null || value.isNull() ? null : value;
    }
}
