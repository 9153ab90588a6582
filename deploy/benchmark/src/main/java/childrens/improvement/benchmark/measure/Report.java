package childrens.improvement.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one table of a run, and what has to be known to read it. */
public final class Report {

    private final List<String> conditions = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * A line.
     *
     * @param result what was measured, with its unit
     * @param ratio beside what it is compared with, or empty
     * @param goal what the project asks for, or empty
     * @param verdict whether it was reached, or empty
     */
    private record Line(String what, String result, String ratio, String goal, String verdict) {}

    /** Something that the figures were taken under. */
    public void condition(String text) {
        conditions.add(text);
        say(text);
    }

    /** Something that came out wrong, or that a plan showed. */
    public void remark(String text) {
        remarks.add(text);
        say(text);
    }

    /** A figure on its own. */
    public void figure(String what, String result) {
        line(new Line(what, result, "", "", ""));
    }

    /** A figure that has to be at least, or below, a number. */
    public void figure(String what, String result, String goal, boolean reached) {
        line(new Line(what, result, "", goal, reached ? "yes" : "no"));
    }

    /** A figure that has to be at least so many times another's. */
    public void ratio(String what, String result, double ratio, double goal) {
        String verdict = Double.isNaN(ratio) ? "" : ratio >= goal ? "yes" : "no";
        line(new Line(what, result, number(ratio), "at least " + number(goal), verdict));
    }

    private void line(Line line) {
        lines.add(line);
        say(line.what() + ": " + line.result() + " " + line.ratio() + " " + line.verdict());
    }

    private static String number(double value) {
        return String.format(Locale.UK, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    /** Tells whoever waits how far it is. */
    static void say(String text) {
        System.err.printf("[benchmark %tT] %s%n", System.currentTimeMillis(), text);
    }

    /** The whole, in Markdown. */
    public String text() {
        StringBuilder text = new StringBuilder();
        conditions.forEach(each -> text.append("- ").append(each).append('\n'));
        text.append("\n| what | median (range) | ratio | goal | reached |\n| --- | --- | --- | --- | --- |\n");
        lines.forEach(each -> text.append("| ")
                .append(String.join(" | ", each.what(), each.result(), each.ratio(), each.goal(), each.verdict()))
                .append(" |\n"));
        if (!remarks.isEmpty()) {
            text.append('\n');
            remarks.forEach(each -> text.append("- ").append(each).append('\n'));
        }
        return text.toString();
    }
}
