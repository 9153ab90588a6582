package childrens.improvement.plan.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Set;

/** What stands in a cell, and what it stands for; numbers keep the precision that they were written with. */
final class Cells {

    /** Members that hold a number, by their last word. */
    private static final Set<String> NUMBERS = Set.of(
            "line",
            "impactLine",
            "number",
            "value",
            "upper",
            "numerator",
            "denominator",
            "tolerance",
            "timesCarried",
            "weight");

    /** Members that hold yes or no. */
    private static final Set<String> TRUTHS =
            Set.of("implied", "adopted", "assumedPeriod", "rolePrinted", "leadAssumed", "toleranceAssumed", "veto");

    /** Members that hold a list of numbers or of words, one under the other. */
    private static final Set<String> LISTS = Set.of("priorities", "repeatedAs", "roles");

    private Cells() {}

    /** What is written: a number as one only where nothing of it is lost. */
    static Object write(JsonNode value) {
        if (value.isArray()) {
            StringBuilder lines = new StringBuilder();
            value.forEach(each -> lines.append(lines.isEmpty() ? "" : "\n").append(each.asText()));
            return lines.toString();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            boolean same = number.compareTo(BigDecimal.ZERO) == 0
                    ? number.scale() == 0
                    : number.stripTrailingZeros().scale() == number.scale() || number.scale() == 0;
            return same ? number : number.toPlainString();
        }
        return value.textValue();
    }

    /**
     * What a cell stands for.
     *
     * @param column with dots where it is a member of a member
     * @param text never empty
     */
    static JsonNode read(String column, String text) {
        String member = column.substring(column.lastIndexOf('.') + 1);
        if (LISTS.contains(member)) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            text.lines().forEach(line -> list.add(member.equals("priorities") ? number(line) : TextNode.valueOf(line)));
            return list;
        }
        if (NUMBERS.contains(member)) {
            return number(text);
        }
        if (TRUTHS.contains(member) && (text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("no"))) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("yes"));
        }
        return TextNode.valueOf(text);
    }

    /** A number; what is none stays as it is, and the check of the document says so. */
    private static JsonNode number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.scale() == 0 && number.precision() < 10
                    ? IntNode.valueOf(number.intValue())
                    : DecimalNode.valueOf(number);
        } catch (NumberFormatException e) {
            return TextNode.valueOf(text);
        }
    }
}
