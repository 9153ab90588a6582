package childrens.improvement.metrics.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Tables as they are sent here: CSV (RFC 4180) in UTF-8, with or without its mark, the first row naming the columns. */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private CsvTable() {}

    /**
     * Opens a table, to be read row by row.
     *
     * @throws IOException when it is not UTF-8 or not CSV; while rows are read this comes unchecked
     * @throws IllegalArgumentException when two columns have one name, or one has none
     */
    public static CSVParser open(InputStream body) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(body, UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return CSVParser.parse(text, FORMAT);
    }
}
