package childrens.improvement.metrics.reference;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.intake.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table of two columns, {@code subject} and {@code reference}. */
final class ReferencesBody {

    private static final List<String> HEADER = List.of("subject", "reference");
    private static final int LONGEST = 200;
    private static final int ERRORS_TOLD = 100;

    private ReferencesBody() {}

    /** Reads the numbers by subject, the last of a subject; a 400 that tells the rows that cannot be taken. */
    static Map<String, String> read(InputStream body) {
        Map<String, String> numbers = new TreeMap<>();
        List<FieldError> errors = new ArrayList<>();
        try (CSVParser rows = CsvTable.open(body)) {
            if (!rows.getHeaderNames().equals(HEADER)) {
                throw refused(List.of(new FieldError("", "the columns are not " + String.join(", ", HEADER))));
            }
            for (CSVRecord row : rows) {
                if (row.size() == HEADER.size() && isKept(row.get(0)) && isKept(row.get(1))) {
                    numbers.put(row.get(0), row.get(1));
                } else if (errors.size() < ERRORS_TOLD) {
                    errors.add(
                            new FieldError("/" + (row.getRecordNumber() - 1), "not two texts of 1 to 200 characters"));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException noTable) {
            throw refused(List.of(new FieldError("", "not a table in CSV and UTF-8")));
        }
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return numbers;
    }

    private static boolean isKept(String cell) {
        return !cell.isEmpty() && cell.codePointCount(0, cell.length()) <= LONGEST && cell.indexOf('\0') < 0;
    }

    private static ProblemException refused(List<FieldError> errors) {
        return ProblemException.badRequest(
                "The references cannot be taken; none was.", errors.toArray(FieldError[]::new));
    }
}
