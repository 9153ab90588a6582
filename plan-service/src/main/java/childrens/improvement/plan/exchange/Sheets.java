package childrens.improvement.plan.exchange;

import childrens.improvement.plan.archive.SheetFile;
import childrens.improvement.plan.archive.SheetTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The whole plan as a spreadsheet: a sheet for each kind of thing, each thing with a number of its own ({@code no}) and
 * the number of what it belongs to ({@code of}). The first sheet says what the others hold.
 */
final class Sheets {

    /** The sheet that names the others. */
    static final String INDEX = "Sheets";

    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();

    private Sheets() {}

    static byte[] bytes(JsonNode document, String title, Instant moment) {
        Sheets sheets = new Sheets();
        sheets.object(document, "", 0);
        SheetTable index = SheetTable.of(1, "sheet", "holds");
        SheetFile file = new SheetFile().with(INDEX, index);
        Set<String> names = new LinkedHashSet<>();
        sheets.rows.forEach((path, rows) -> {
            String name = name(path, names);
            index.add(name, path.isEmpty() ? "/" : path);
            file.with(name, table(rows));
        });
        return file.bytes(title, moment);
    }

    private void object(JsonNode object, String path, int of) {
        List<Map<String, @Nullable Object>> sheet = rows.computeIfAbsent(path, none -> new ArrayList<>());
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("no", sheet.size() + 1);
        row.put("of", of);
        sheet.add(row);
        members(object, "", path, row, sheet.size());
    }

    private void members(JsonNode object, String prefix, String path, Map<String, @Nullable Object> row, int number) {
        object.properties().forEach(member -> {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                members(value, name + ".", path, row, number);
            } else if (value.isArray() && value.path(0).isObject()) {
                value.forEach(each -> object(each, path + "/" + name, number));
            } else if (!value.isNull()) {
                LongTexts.put(row, name, Cells.write(value));
            }
        });
    }

    private static SheetTable table(List<Map<String, @Nullable Object>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        SheetTable table = SheetTable.of(2, columns.toArray(String[]::new));
        rows.forEach(row -> table.add(columns.stream().map(row::get).toArray()));
        return table;
    }

    /** The last words of the path, told apart by a number where they are there already. */
    private static String name(String path, Set<String> names) {
        String last = path.isEmpty() ? "plan" : path.substring(path.lastIndexOf('/') + 1);
        String words = last.substring(last.lastIndexOf('.') + 1)
                .replaceAll("([A-Z])", " $1")
                .toLowerCase(Locale.ROOT);
        String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        String unique = name;
        for (int number = 2; !names.add(unique); number++) {
            unique = name + " " + number;
        }
        return unique;
    }
}
