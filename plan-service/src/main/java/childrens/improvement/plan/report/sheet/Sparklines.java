package childrens.improvement.plan.report.sheet;

import childrens.improvement.plan.archive.FixedZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Trend lines within cells, which programs draw from other cells; the library that writes the file knows none. */
final class Sparklines {

    /** Where one is drawn, and the cells that it goes through, oldest first. */
    record Line(String cell, String through) {}

    private static final String GROUP = """
            <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
            uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups \
            xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap" \
            last="1"><x14:colorSeries rgb="FF12436D"/><x14:colorLast rgb="FF12436D"/><x14:sparklines>%s</x14:sparklines>\
            </x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>""";

    private Sparklines() {}

    /**
     * The file with lines in it.
     *
     * @param part of the file: the sheet that they are drawn in
     */
    static byte[] in(byte[] file, String part, List<Line> lines) {
        if (lines.isEmpty()) {
            return file;
        }
        String drawn = lines.stream()
                .map(line -> "<x14:sparkline><xm:f>" + line.through() + "</xm:f><xm:sqref>" + line.cell()
                        + "</xm:sqref></x14:sparkline>")
                .collect(Collectors.joining());
        try {
            Map<String, byte[]> parts = FixedZip.entries(file, Integer.MAX_VALUE);
            parts.computeIfPresent(part, (name, sheet) -> new String(sheet, StandardCharsets.UTF_8)
                    .replace("</worksheet>", GROUP.formatted(drawn))
                    .getBytes(StandardCharsets.UTF_8));
            return FixedZip.of(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
