package childrens.improvement.plan.report.pdf;

import childrens.improvement.plan.report.Trend;
import childrens.improvement.plan.report.page.TrendLine;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws a trend line where the page has left room for it. */
final class TrendDrawer implements FSObjectDrawer {

    private static final Color LINE = new Color(0x12, 0x43, 0x6D);
    private static final Color BAR = new Color(0x3D, 0x3D, 0x3D);
    private static final float[] DASHES = {4, 3};

    private final Map<String, Trend> trends;

    /**
     * @param trends by row
     */
    TrendDrawer(Map<String, Trend> trends) {
        this.trends = trends;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Trend trend = trends.get(element.getAttribute("data-row"));
        if (trend != null) {
            float wide = (float) width / dotsPerPixel;
            float high = (float) height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, wide, high, graphics -> {
                graphics.scale(wide / TrendLine.WIDTH, high / TrendLine.HEIGHT);
                draw(graphics, TrendLine.of(trend));
            });
        }
        return null;
    }

    private static void draw(Graphics2D graphics, TrendLine line) {
        Double bar = line.bar();
        if (bar != null) {
            graphics.setColor(BAR);
            graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
            graphics.draw(new Line2D.Double(0, bar, TrendLine.WIDTH, bar));
        }
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(2));
        for (int index = 1; index < line.xs().size(); index++) {
            Double before = line.ys().get(index - 1);
            Double here = line.ys().get(index);
            if (before != null && here != null) {
                graphics.draw(new Line2D.Double(
                        line.xs().get(index - 1), before, line.xs().get(index), here));
            }
        }
        int last = line.ys().size() - 1;
        Double end = line.ys().get(last);
        if (end != null) {
            graphics.fill(new Ellipse2D.Double(line.xs().get(last) - 3, end - 3, 6, 6));
        }
    }
}
