package childrens.improvement.plan.exchange;

import childrens.improvement.plan.archive.Guard;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads a spreadsheet as {@link Sheets} writes it back into a document. */
final class SheetReading {

    /** Rows of a sheet, at most. */
    private static final int MOST_ROWS = 20_000;

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Origins origins = new Origins();
    private final List<NotPlaced> notPlaced = new ArrayList<>();
    private final Map<String, Map<String, ObjectNode>> things = new HashMap<>();

    private SheetReading() {}

    /** What was read; empty when the file is no spreadsheet, holds no plan, or is larger than it looks. */
    static Optional<SheetReading> of(byte[] file) {
        if (!ZipLimits.within(file)) {
            return Optional.empty();
        }
        SheetReading reading = new SheetReading();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> index = rows(book, Sheets.INDEX);
            for (Row row : index.subList(Math.min(1, index.size()), index.size())) {
                reading.sheet(row.getCellText(0), row.getCellText(1), rows(book, row.getCellText(0)));
            }
            return reading.document.isEmpty() ? Optional.empty() : Optional.of(reading);
        } catch (IOException | ExcelReaderException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    ObjectNode document() {
        return document;
    }

    Origins origins() {
        return origins;
    }

    /** Rows that belong to nothing, and more rows than are read. */
    List<NotPlaced> notPlaced() {
        return List.copyOf(notPlaced);
    }

    private void sheet(String name, String path, List<Row> rows) {
        if (rows.isEmpty()) {
            notPlaced.add(new NotPlaced(name, "there is no such sheet, or it is empty", "left out"));
            return;
        }
        Row head = rows.get(0);
        List<String> columns =
                head.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
        for (Row row : rows.subList(1, rows.size())) {
            String place = name + " row " + row.getRowNum();
            if (row.getRowNum() > MOST_ROWS) {
                notPlaced.add(new NotPlaced(
                        place, "a sheet has at most " + MOST_ROWS + " rows", "left out with all after it"));
                return;
            }
            ObjectNode thing = path.equals("/") ? document : JsonNodeFactory.instance.objectNode();
            String number = "";
            String of = "";
            for (int column = 0; column < columns.size(); column++) {
                String text = text(row.getOptionalCell(column).orElse(null));
                if (columns.get(column).equals("no")) {
                    number = text;
                } else if (columns.get(column).equals("of")) {
                    of = text;
                } else if (!text.isEmpty() && !columns.get(column).isEmpty()) {
                    String begun = LongTexts.begun(columns.get(column));
                    put(
                            thing,
                            begun,
                            begun.equals(columns.get(column))
                                    ? text
                                    : holder(thing, begun)
                                                    .path(begun.substring(begun.lastIndexOf('.') + 1))
                                                    .asText()
                                            + text);
                }
            }
            if (!thing.isEmpty() || !number.isEmpty()) {
                place(path, thing, number, of, place);
            }
        }
    }

    private void place(String path, ObjectNode thing, String number, String of, String place) {
        origins.put(thing, place);
        things.computeIfAbsent(path, none -> new HashMap<>()).put(number, thing);
        if (path.equals("/")) {
            return;
        }
        int slash = path.lastIndexOf('/');
        String owners = slash <= 0 ? "/" : path.substring(0, slash);
        ObjectNode owner = things.getOrDefault(owners, Map.of()).get(of);
        if (owner == null) {
            notPlaced.add(new NotPlaced(
                    place + ", column of",
                    "there is no number " + of + " that it could belong to",
                    "left out with all that belongs to it"));
            return;
        }
        list(owner, path.substring(slash + 1)).add(thing);
    }

    private static ArrayNode list(ObjectNode owner, String member) {
        ObjectNode holder = holder(owner, member);
        return holder.withArrayProperty(member.substring(member.lastIndexOf('.') + 1));
    }

    private static void put(ObjectNode thing, String column, String text) {
        holder(thing, column).set(column.substring(column.lastIndexOf('.') + 1), Cells.read(column, text));
    }

    private static ObjectNode holder(ObjectNode thing, String column) {
        ObjectNode holder = thing;
        String[] way = column.split("\\.", -1);
        for (int index = 0; index < way.length - 1; index++) {
            holder = holder.withObjectProperty(way[index]);
        }
        return holder;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number.toPlainString();
        }
        return Guard.off(cell.getText());
    }

    private static List<Row> rows(ReadableWorkbook book, String name) throws IOException {
        Optional<Sheet> sheet = book.findSheet(name);
        if (sheet.isEmpty()) {
            return List.of();
        }
        try (Stream<Row> rows = sheet.get().openStream()) {
            return rows.limit(MOST_ROWS + 1L).toList();
        }
    }
}
