package childrens.improvement.plan.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a spreadsheet: tables with a frozen head, numbers as numbers, and no text that a program takes for a formula. */
public final class SheetFile {

    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final int WIDEST = 60;

    private final Map<String, SheetTable> tables = new LinkedHashMap<>();

    /** Adds a table under a name that no other has. */
    public SheetFile with(String name, SheetTable table) {
        tables.put(name, table);
        return this;
    }

    /**
     * The file.
     *
     * @param moment what it says of when it was made
     */
    public byte[] bytes(String title, Instant moment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "plan-service", "1.0")) {
            book.properties().setTitle(title);
            tables.forEach((name, table) -> write(book.newWorksheet(name), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FixedZip.of(dated(bytes.toByteArray(), moment));
    }

    private static Map<String, byte[]> dated(byte[] file, Instant moment) {
        try {
            Map<String, byte[]> entries = FixedZip.entries(file, Integer.MAX_VALUE);
            entries.computeIfPresent("docProps/core.xml", (name, core) -> new String(core, StandardCharsets.UTF_8)
                    .replaceAll(CREATED, "$1" + moment + "$2")
                    .getBytes(StandardCharsets.UTF_8));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, SheetTable table) {
        List<String> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().wrapText(true).fillColor("E6EFF8").set();
            sheet.width(column, width(table, column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row + 1, column, cells.get(column));
            }
        }
        sheet.freezePane(table.frozenColumns(), 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), columns.size() - 1);
        }
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof BigDecimal || value instanceof Integer) {
            sheet.value(row, column, (Number) value);
            sheet.style(row, column).verticalAlignment("top").set();
        } else if (value != null) {
            sheet.value(row, column, Guard.on(value.toString()));
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static double width(SheetTable table, int column) {
        int longest = table.columns().get(column).length();
        for (List<@Nullable Object> row : table.rows()) {
            Object value = row.get(column);
            longest = Math.max(longest, value == null ? 0 : value.toString().length());
        }
        return Math.min(WIDEST, Math.max(10, longest + 2));
    }
}
