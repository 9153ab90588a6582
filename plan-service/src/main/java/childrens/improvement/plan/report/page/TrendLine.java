package childrens.improvement.plan.report.page;

import childrens.improvement.plan.report.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the points of a trend line lie, in a field of {@value #WIDTH} by {@value #HEIGHT}; a period without a number is
 * a gap.
 *
 * @param xs from the left
 * @param ys from the top; null where there is no number
 * @param bar the target's height from the top; null where there is none
 */
public record TrendLine(
        List<Double> xs,
        List<@Nullable Double> ys,
        @Nullable Double bar) {

    /** Width of the field. */
    public static final int WIDTH = 150;

    /** Height of the field. */
    public static final int HEIGHT = 36;

    private static final int MARGIN = 4;

    /** The line through the points of a trend. */
    public static TrendLine of(Trend trend) {
        List<BigDecimal> all = new ArrayList<>(trend.values());
        BigDecimal target = trend.target();
        if (target != null) {
            all.add(target);
        }
        double lowest = all.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double highest = all.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double span = highest > lowest ? highest - lowest : 1;
        double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, trend.points().size() - 1);
        List<Double> xs = IntStream.range(0, trend.points().size())
                .mapToObj(index -> MARGIN + index * step)
                .toList();
        List<@Nullable Double> ys = new ArrayList<>();
        trend.points().forEach(point -> ys.add(height(point.value(), lowest, span)));
        return new TrendLine(xs, ys, height(target, lowest, span));
    }

    private static @Nullable Double height(@Nullable BigDecimal value, double lowest, double span) {
        return value == null ? null : HEIGHT - MARGIN - (value.doubleValue() - lowest) / span * (HEIGHT - 2.0 * MARGIN);
    }

    /** The line as a picture for a browser, with its title and its description. */
    String svg(Trend trend) {
        Markup svg = new Markup();
        String id = trend.row();
        String size = "0 0 " + WIDTH + " " + HEIGHT;
        svg.open("svg", "class", "trend", "viewBox", size, "role", "img", "aria-labelledby", id + "-t " + id + "-d");
        svg.element("title", trend.title(), "id", id + "-t");
        svg.element("desc", trend.description(), "id", id + "-d");
        Double target = bar;
        if (target != null) {
            String y = number(target);
            svg.empty("line", "class", "bar", "x1", "0", "x2", String.valueOf(WIDTH), "y1", y, "y2", y);
        }
        svg.empty("path", "d", path());
        int last = ys.size() - 1;
        Double end = ys.get(last);
        if (end != null) {
            svg.empty("circle", "cx", number(xs.get(last)), "cy", number(end), "r", "3");
        }
        return svg.close("svg").toString();
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        boolean down = false;
        for (int index = 0; index < xs.size(); index++) {
            Double y = ys.get(index);
            if (y != null) {
                path.append(down ? 'L' : 'M')
                        .append(number(xs.get(index)))
                        .append(' ')
                        .append(number(y));
            }
            down = y != null;
        }
        return path.toString();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
