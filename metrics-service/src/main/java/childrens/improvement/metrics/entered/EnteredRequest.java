package childrens.improvement.metrics.entered;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.obligation.MeasureDefinition;
import childrens.improvement.metrics.reading.Reading;
import childrens.improvement.metrics.reading.Scope;
import childrens.improvement.metrics.timeliness.London;
import childrens.improvement.metrics.timeliness.Window;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is sent: a number, or a numerator and a denominator, or parts, or text alone; text may stand beside each.
 *
 * @param window {@code {"kind": "quarter", "from": "2020-07-01"}}, or the word of a window
 * @param at the last day of the window, where that is a word
 * @param scope {@code council} unless given, {@code area:ID} or {@code team:ID}
 * @param value a number
 * @param numerator of a share
 * @param denominator of a share
 * @param parts at most 100
 * @param text at most 2,000 characters
 * @param complete whether a milestone is reached
 * @param source where it comes from; needed
 * @param reason why it replaces the value before; needed when it does
 * @param as {@code value} unless given, or {@code comparator}
 */
record EnteredRequest(
        @Schema(implementation = Object.class) @Nullable JsonNode window,

        @Nullable String at,
        @Nullable String scope,
        @Nullable BigDecimal value,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        @Nullable List<EnteredValue.EnteredPart> parts,
        @Nullable String text,
        @Nullable Boolean complete,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String as) {

    private static final int LONGEST = 2000;
    private static final int MOST_PARTS = 100;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    /**
     * The value, checked; not numbered yet.
     *
     * @throws ProblemException 400 that tells all that is wrong
     */
    EnteredValue checked(MeasureDefinition measure, String post, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        Window days = EnteredWindow.read(window, at).orElse(null);
        if (days == null) {
            faults.add(new FieldError(
                    "/window",
                    "a window like {\"kind\": \"quarter\", \"from\": \"2020-07-01\"} with its own first day"));
        }
        Scope whose = Scope.parse(scope);
        if (whose.kind() == Scope.Kind.WORKER) {
            faults.add(new FieldError("/scope", "council, area:ID or team:ID"));
        }
        String kind = as == null ? EnteredValue.VALUE : as;
        if (!kind.equals(EnteredValue.VALUE) && !kind.equals(EnteredValue.COMPARATOR)) {
            faults.add(new FieldError("/as", "value or comparator"));
        } else if (kind.equals(EnteredValue.VALUE) && !EnteredReadings.isEntered(measure)) {
            faults.add(new FieldError("/as", "this measure is counted from events: only comparator"));
        }
        checkFigure(kind, faults);
        String from = text("source", source, faults);
        if (from == null) {
            faults.add(new FieldError("/source", "where it comes from"));
        }
        String said = text("text", text, faults);
        String why = text("reason", reason, faults);
        if (days == null || from == null || !faults.isEmpty()) {
            throw ProblemException.badRequest("The body cannot be taken.", faults.toArray(FieldError[]::new));
        }
        return new EnteredValue(
                0,
                measure.code(),
                kind,
                new Reading.WindowOfReading(days.kind().wireName(), days.from(), days.until()),
                whose.toString(),
                value,
                numerator,
                denominator,
                parts,
                said,
                Boolean.TRUE.equals(complete),
                from,
                why,
                post,
                London.at(now),
                null);
    }

    private void checkFigure(String kind, List<FieldError> faults) {
        int forms =
                (value == null ? 0 : 1) + (numerator == null && denominator == null ? 0 : 1) + (parts == null ? 0 : 1);
        if (forms > 1 || forms == 0 && text == null && !Boolean.TRUE.equals(complete)) {
            faults.add(new FieldError("/value", "one of value, numerator with denominator, parts, text"));
        }
        if (kind.equals(EnteredValue.COMPARATOR) && value == null) {
            faults.add(new FieldError("/value", "a comparator is a number"));
        }
        if (value != null && isTooLong(value)) {
            faults.add(new FieldError("/value", "a number of at most 18 digits, 6 of them decimals"));
        }
        int of = denominator == null ? -1 : denominator;
        if ((numerator == null) != (denominator == null) || numerator != null && (numerator < 0 || numerator > of)) {
            faults.add(new FieldError("/numerator", "a numerator from 0 to the denominator, and both"));
        }
        if (parts != null
                && (parts.isEmpty()
                        || parts.size() > MOST_PARTS
                        || !parts.stream().allMatch(EnteredRequest::isPart))) {
            faults.add(new FieldError("/parts", "1 to 100 parts with a name and a count each"));
        }
    }

    @SuppressWarnings("NullAway") // a part that is null in the body is refused here
    private static boolean isPart(EnteredValue.@Nullable EnteredPart part) {
        return part != null
                && part.name() != null
                && !part.name().isBlank()
                && isKept(part.name())
                && part.count() != null
                && !isTooLong(part.count())
                && (part.percent() == null || !isTooLong(part.percent()));
    }

    private static boolean isTooLong(BigDecimal number) {
        return number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS - MOST_DECIMALS;
    }

    private static @Nullable String text(String member, @Nullable String value, List<FieldError> faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!isKept(value)) {
            faults.add(new FieldError("/" + member, "text of at most " + LONGEST + " characters"));
        }
        return value.strip();
    }

    private static boolean isKept(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                && value.codePoints()
                        .noneMatch(point ->
                                point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
