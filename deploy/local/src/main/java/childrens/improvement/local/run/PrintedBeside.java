package childrens.improvement.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the source plan prints beside what metrics-service computes, with the reason where the two differ. */
final class PrintedBeside {

    private static final String TABLE =
            "deploy/demo/target/classes/childrens/improvement/demonstration/printed-values.csv";
    private static final String BEFORE = "it lies before the first event";

    private final Web web;
    private final String token;
    private final Path table;
    private final Map<String, String> last = new TreeMap<>();
    private final List<String> different = new ArrayList<>();
    private int asPrinted;
    private int before;

    /** @param checkout the root of the checkout */
    PrintedBeside(Web web, String token, Path checkout) {
        this.web = web;
        this.token = token;
        table = checkout.resolve(TABLE);
    }

    /** Nothing where the demonstration is not built. */
    List<String> lines() {
        if (Files.notExists(table)) {
            return List.of();
        }
        List<PrintedValue> values = values();
        values.forEach(this::look);
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Printed in the plan beside computed, the last of each measure");
        last.values().forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add(asPrinted + " of " + values.size() + " printed values are computed as printed; " + before
                + " lie before the first event; the others are");
        different.forEach(line -> lines.add("  " + line));
        return lines;
    }

    private List<PrintedValue> values() {
        try {
            return Files.readAllLines(table).stream()
                    .skip(1)
                    .map(PrintedValue::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(PrintedValue value) {
        if (value.because().equals(BEFORE)) {
            before++;
            return;
        }
        Optional<JsonNode> reading = web.get(Service.METRICS, value.path(), token);
        String computed = reading.map(value::computed).orElse("no reading");
        String printed = value.printed().toPlainString();
        String line = String.format("%-46s printed %-6s computed %s", value.about(), printed, computed);
        if (computed.equals(printed)) {
            asPrinted++;
            last.put(value.measure() + value.variant() + value.team() + value.part(), line);
        } else {
            different.add(line + ": " + reason(value));
        }
    }

    private static String reason(PrintedValue value) {
        return value.because().isEmpty()
                ? "on the last day of a period only what is certain by now counts"
                : value.because();
    }
}
