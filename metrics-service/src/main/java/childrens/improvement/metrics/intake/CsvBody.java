package childrens.improvement.metrics.intake;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.caseevent.EventCatalogue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A nightly extract: a row an event, the header naming attributes and members of the data, an empty cell nothing. */
final class CsvBody {

    private static final Set<String> ATTRIBUTES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "recordedtime",
            "replaces",
            "datacontenttype",
            "dataschema");
    private static final List<String> NEEDED = List.of("id", "source", "type", "subject", "time");
    private static final int MOST_ROWS = 1_000_000;
    private final EventCatalogue catalogue;
    private final ObjectMapper json;

    CsvBody(EventCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** Takes the rows one by one; a 400 when the body is no table with the columns that every event needs. */
    void read(InputStream body, Submission submission) {
        try (CSVParser rows = open(body)) {
            List<String> header = rows.getHeaderNames();
            checkHeader(header);
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw ProblemException.tooLarge("The body has more than " + MOST_ROWS + " rows.");
                }
                take(row, header, submission);
            }
        } catch (IOException | UncheckedIOException noTable) {
            throw unreadable();
        }
    }

    private static CSVParser open(InputStream body) throws IOException {
        try {
            return CsvTable.open(body);
        } catch (IllegalArgumentException namesTwiceOrNone) {
            throw unreadable();
        }
    }

    private void take(CSVRecord row, List<String> header, Submission submission) throws JsonProcessingException {
        if (row.size() > header.size()) {
            submission.reject(null, "row " + row.getRecordNumber() + " has more cells than the header has names");
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        for (int i = 0; i < row.size(); i++) {
            String name = header.get(i);
            String cell = row.get(i);
            if (!cell.isEmpty()) {
                (ATTRIBUTES.contains(name) ? attributes : cells).put(name, cell);
            }
        }
        Map<String, Object> event = new LinkedHashMap<>(attributes);
        event.put("data", catalogue.fromCells(attributes.get("type"), cells));
        submission.take(json.writeValueAsBytes(event));
    }

    private static void checkHeader(List<String> header) {
        FieldError[] missing = NEEDED.stream()
                .filter(name -> !header.contains(name))
                .map(name -> new FieldError("/" + name, "no column of this name"))
                .toArray(FieldError[]::new);
        if (missing.length > 0) {
            throw ProblemException.badRequest("The table lacks columns that every event needs.", missing);
        }
    }

    private static ProblemException unreadable() {
        return ProblemException.badRequest(
                "The body cannot be read. Rows before the one that cannot be read may have been taken; send it again"
                        + " whole.",
                new FieldError("", "not a table in CSV and UTF-8 whose columns have each a name of their own"));
    }
}
