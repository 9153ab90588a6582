package childrens.improvement.plan.report.word;

import childrens.improvement.plan.report.Trend;
import childrens.improvement.plan.report.page.TrendLine;
import java.util.ArrayList;
import java.util.List;

/** A trend line as a drawing of Word: a path, not a picture, so that it is the same on every machine. */
final class WordTrend {

    /** English metric units for each unit of the field of the line. */
    private static final int UNIT = 9144;

    /** Parts of a unit of the field, since a path has whole numbers only. */
    private static final int FINE = 10;

    private static final int DOT = 3 * FINE;
    private static final int DASH = 4;
    private static final int GAP = 3;

    private WordTrend() {}

    /**
     * The drawing, with its words for those who do not see it.
     *
     * @param id no other drawing of the document has it
     */
    static String of(Trend trend, int id) {
        TrendLine line = TrendLine.of(trend);
        String size = "cx=\"" + TrendLine.WIDTH * UNIT + "\" cy=\"" + TrendLine.HEIGHT * UNIT + "\"";
        String words = WordText.escape(trend.title() + ". " + trend.description());
        return """
                <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">\
                <wp:extent %1$s/><wp:docPr id="%2$s" name="%3$s" descr="%4$s"/><wp:cNvGraphicFramePr/><a:graphic>\
                <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>\
                <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext %1$s/></a:xfrm><a:custGeom><a:avLst/><a:gdLst/><a:ahLst/>\
                <a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>%5$s</a:pathLst></a:custGeom>\
                <a:solidFill><a:srgbClr val="12436D"/></a:solidFill><a:ln w="15875"><a:solidFill><a:srgbClr val="12436D"/>\
                </a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>\
                </mc:Choice></mc:AlternateContent>""".formatted(
                size, String.valueOf(id), WordText.escape(trend.title()), words, through(line) + bar(line) + dot(line));
    }

    private static String through(TrendLine line) {
        List<String> moves = new ArrayList<>();
        boolean down = false;
        for (int index = 0; index < line.xs().size(); index++) {
            Double y = line.ys().get(index);
            if (y != null) {
                moves.add(move(down ? "lnTo" : "moveTo", line.xs().get(index), y));
            }
            down = y != null;
        }
        return path("none", moves);
    }

    private static String bar(TrendLine line) {
        Double bar = line.bar();
        List<String> moves = new ArrayList<>();
        for (int x = 0; bar != null && x < TrendLine.WIDTH; x += DASH + GAP) {
            moves.add(move("moveTo", x, bar));
            moves.add(move("lnTo", x + DASH, bar));
        }
        return path("none", moves);
    }

    private static String dot(TrendLine line) {
        int last = line.ys().size() - 1;
        Double y = line.ys().get(last);
        return y == null
                ? ""
                : path(
                        "norm",
                        List.of(
                                move("moveTo", line.xs().get(last) - DOT / (double) FINE, y),
                                "<a:arcTo wR=\"" + DOT + "\" hR=\"" + DOT
                                        + "\" stAng=\"10800000\" swAng=\"21600000\"/><a:close/>"));
    }

    private static String path(String fill, List<String> moves) {
        return moves.isEmpty()
                ? ""
                : "<a:path w=\"" + TrendLine.WIDTH * FINE + "\" h=\"" + TrendLine.HEIGHT * FINE + "\" fill=\"" + fill
                        + "\">" + String.join("", moves) + "</a:path>";
    }

    private static String move(String kind, double x, double y) {
        return "<a:" + kind + "><a:pt x=\"" + Math.round(x * FINE) + "\" y=\"" + Math.round(y * FINE) + "\"/></a:"
                + kind + ">";
    }
}
