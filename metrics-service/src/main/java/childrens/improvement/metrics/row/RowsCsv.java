package childrens.improvement.metrics.row;

import childrens.improvement.metrics.note.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a table. A cell that a spreadsheet would run as a formula gets an apostrophe before it (the first character is
 * one of {@code = + - @}, a tab or a carriage return).
 */
public final class RowsCsv {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final List<String> COLUMNS = List.of(
            "id",
            "measure",
            "subject",
            "reference",
            "link",
            "group",
            "team",
            "heldBy",
            "worker",
            "startedAt",
            "dueBefore",
            "metAt",
            "decidedAt",
            "outcome",
            "reason",
            "lastSeenOn",
            "note",
            "plannedFor",
            "doneOn",
            "query",
            "restricted",
            "timescaleVersion");

    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final List<String> block;

    private RowsCsv(List<String> block) {
        this.block = block;
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            print(block.stream(), COLUMNS.stream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A table of rows alone. */
    public static String of(Collection<Row> rows) {
        RowsCsv table = new RowsCsv(List.of());
        rows.forEach(row -> table.add("", row));
        return table.text.toString();
    }

    /** An empty table with a first column that tells which block of a list a row stands in. */
    public static RowsCsv inBlocks() {
        return new RowsCsv(List.of("list"));
    }

    /** Adds the rows of a block. */
    public RowsCsv with(String name, Collection<Row> rows) {
        rows.forEach(row -> add(name, row));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void add(String name, Row row) {
        Note note = row.note();
        print(
                block.stream().map(column -> name),
                Stream.<@Nullable Object>of(
                        row.id(),
                        row.measure(),
                        row.subject(),
                        row.reference(),
                        row.link(),
                        row.group(),
                        row.team(),
                        row.heldBy(),
                        row.worker(),
                        row.startedAt(),
                        row.dueBefore(),
                        row.metAt(),
                        row.decidedAt(),
                        row.outcome(),
                        row.reason(),
                        row.lastSeenOn(),
                        note == null ? null : note.text() == null ? note.reason() : note.reason() + ": " + note.text(),
                        note == null ? null : note.plannedFor(),
                        note == null ? null : note.doneOn(),
                        row.query(),
                        row.restricted(),
                        row.timescaleVersion()));
    }

    private void print(Stream<String> first, Stream<? extends @Nullable Object> cells) {
        try {
            printer.printRecord(Stream.concat(first, cells.map(RowsCsv::cell)).toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String cell = value instanceof java.time.OffsetDateTime time
                ? java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : value.toString();
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
