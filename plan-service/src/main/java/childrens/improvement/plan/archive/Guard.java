package childrens.improvement.plan.archive;

/**
 * Keeps a text from being taken for a formula: an apostrophe is put before it, as one would type it. What has an
 * apostrophe already gets another, so that it can be taken off again.
 */
public final class Guard {

    private static final String FORMULA = "=+-@\t\r\n'";

    private Guard() {}

    /** The text as it may stand in a cell. */
    public static String on(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text as it was. */
    public static String off(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
