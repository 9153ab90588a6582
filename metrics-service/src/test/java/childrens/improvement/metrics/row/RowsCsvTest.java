package childrens.improvement.metrics.row;

import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.metrics.note.Note;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsCsvTest {

    private static final OffsetDateTime TUE_2020_09_01 = OffsetDateTime.parse("2020-09-01T09:00:00+01:00");
    private static final UUID ID = UUID.fromString("00000000-0000-3000-8000-000000000000");

    private static Row row(String subject, String text) {
        Note note = new Note(1, ID, "court", LocalDate.of(2020, 9, 4), null, text, "a-post", TUE_2020_09_01);
        return new Row(
                ID,
                "M004",
                subject,
                null,
                null,
                null,
                "mash",
                null,
                null,
                TUE_2020_09_01,
                TUE_2020_09_01.plusDays(1),
                null,
                null,
                "pending",
                null,
                null,
                note,
                "open",
                false,
                "M004/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void a_cell_that_a_spreadsheet_would_run_is_text(String subject) throws IOException {
        assertThat(only(RowsCsv.of(List.of(row(subject, "x")))).get("subject")).isEqualTo("'" + subject);
    }

    @Test
    void every_other_cell_is_as_it_is_and_an_empty_one_is_empty() throws IOException {
        CSVRecord line = only(RowsCsv.of(List.of(row("child, \"1\"", "moved\nto Friday"))));

        assertThat(line.get("subject")).isEqualTo("child, \"1\"");
        assertThat(line.get("startedAt")).isEqualTo("2020-09-01T09:00:00+01:00");
        assertThat(line.get("metAt")).isEmpty();
        assertThat(line.get("note")).isEqualTo("court: moved\nto Friday");
        assertThat(line.get("plannedFor")).isEqualTo("2020-09-04");
        assertThat(line.get("query")).isEqualTo("open");
    }

    @Test
    void a_table_in_blocks_says_first_in_which_a_row_stands() throws IOException {
        Row row = row("child-1", "x");

        String table = RowsCsv.inBlocks()
                .with("due", List.of())
                .with("overdue", List.of(row))
                .toString();

        assertThat(only(table).get(0)).isEqualTo("overdue");
        assertThat(only(table).get("subject")).isEqualTo("child-1");
    }

    private static CSVRecord only(String table) throws IOException {
        CSVFormat withHeader = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> lines =
                CSVParser.parse(new StringReader(table), withHeader).getRecords();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
