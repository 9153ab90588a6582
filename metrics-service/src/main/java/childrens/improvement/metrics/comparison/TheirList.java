package childrens.improvement.metrics.comparison;

import childrens.improvement.foundation.problem.FieldError;
import childrens.improvement.foundation.problem.ProblemException;
import childrens.improvement.metrics.intake.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the case system's list: a table with the columns {@code subject} or {@code reference} (or both), {@code measure}
 * and {@code due}, in any order; further columns are left alone. {@code due} is a day, as 2020-09-30 or 30/09/2020; of a
 * time the day counts.
 */
final class TheirList {

    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST = 200;
    private static final int ERRORS_TOLD = 100;
    private static final int DAY_LENGTH = 10;
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TheirList() {}

    /** The entries; a 400 that tells the rows that cannot be taken. */
    static List<Theirs> read(InputStream body) {
        List<Theirs> entries = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        try (CSVParser rows = CsvTable.open(body)) {
            List<String> header = rows.getHeaderNames();
            boolean whole = header.contains("measure") && header.contains("due");
            if (!whole || !header.contains("subject") && !header.contains("reference")) {
                throw refused(List.of(new FieldError("", "the columns subject or reference, measure, due are needed")));
            }
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw ProblemException.tooLarge("The list has more than " + MOST_ROWS + " rows.");
                }
                Theirs entry = entry(row);
                if (entry != null) {
                    entries.add(entry);
                } else if (errors.size() < ERRORS_TOLD) {
                    errors.add(new FieldError(
                            "/" + (row.getRecordNumber() - 1),
                            "a subject or reference, a measure and a day are needed"));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException noTable) {
            throw refused(List.of(new FieldError("", "not a table in CSV and UTF-8")));
        }
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        return entries;
    }

    private static @Nullable Theirs entry(CSVRecord row) {
        String subject = cell(row, "subject");
        String reference = cell(row, "reference");
        String measure = cell(row, "measure");
        LocalDate due = day(cell(row, "due"));
        return subject == null && reference == null || measure == null || due == null
                ? null
                : new Theirs(row.getRecordNumber() + 1, subject, reference, measure, due);
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        String text = row.isSet(column) ? row.get(column).strip() : "";
        return text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0 ? null : text;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.length() < DAY_LENGTH) {
            return null;
        }
        String day = text.substring(0, DAY_LENGTH);
        try {
            LocalDate read = day.indexOf('/') < 0 ? LocalDate.parse(day) : LocalDate.parse(day, ENGLISH);
            return read.getYear() < 1900 || read.getYear() > 2999 ? null : read;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static ProblemException refused(List<FieldError> errors) {
        return ProblemException.badRequest("The list cannot be read.", errors.toArray(FieldError[]::new));
    }
}
