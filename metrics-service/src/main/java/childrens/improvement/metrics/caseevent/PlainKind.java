package childrens.improvement.metrics.caseevent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The kinds of members that are no list of values, by the words that the catalogue has for them. */
enum PlainKind implements MemberKind {
    ID(Text::isId, "is not text of 1 to 200 characters", cell -> cell),
    IDS(PlainKind::areIds, "is not a list of texts of 1 to 200 characters", PlainKind::parted),
    TEXT(value -> value instanceof String, "is not text", cell -> cell),
    BOOLEAN(value -> value instanceof Boolean, "is not true or false", PlainKind::truth),
    DATE(PlainKind::isDate, "is not a day", cell -> cell),
    COUNT(value -> isNumber(value) && isWhole(value), "is not a whole number of 0 or more", PlainKind::number),
    NUMBER(PlainKind::isNumber, "is not a number of 0 or more", PlainKind::number),
    SCALAR(
            value -> value instanceof String || value instanceof Number || value instanceof Boolean,
            "is not text or a number",
            cell -> cell),
    ANY(value -> true, "", cell -> cell);

    private final Predicate<Object> fits;
    private final String fault;
    private final Function<String, Object> cells;

    PlainKind(Predicate<Object> fits, String fault, Function<String, Object> cells) {
        this.fits = fits;
        this.fault = fault;
        this.cells = cells;
    }

    static PlainKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable String fault(Object value) {
        return fits.test(value) ? null : fault;
    }

    @Override
    public Object fromCell(String cell) {
        return cells.apply(cell);
    }

    private static boolean areIds(Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Text::isId);
    }

    private static boolean isDate(Object value) {
        try {
            return value instanceof String text
                    && text.length() == 10
                    && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException otherwise) {
            return false;
        }
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number number && number.doubleValue() >= 0;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static Object truth(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> cell;
        };
    }

    private static Object number(String cell) {
        if (cell.matches("\\d{1,9}")) {
            return Integer.valueOf(cell);
        }
        return cell.matches("\\d{1,9}\\.\\d{1,9}") ? (Object) new BigDecimal(cell).doubleValue() : cell;
    }

    private static Object parted(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).toList();
    }
}
