package childrens.improvement.demonstration;

import childrens.improvement.demonstration.recount.Fraction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Every value that the source plan prints for a measure that the events feed, each with its own window, and why the
 * demonstration cannot give it where it cannot: the table {@code printed-values.csv}.
 *
 * <p>Periods without a label are read as the definitions have it: a quarter, a month for shares, the last day of either
 * for what is counted then.
 */
public final class PrintedValues {

    /** The table's name, beside this class. */
    static final String TABLE = "printed-values.csv";

    private static final LocalDate LAST_DAY = LocalDate.parse("2020-09-30");
    private static final List<PrintedValue> ALL = read();

    private PrintedValues() {}

    /** All of them, by measure and window. */
    public static List<PrintedValue> all() {
        return ALL;
    }

    /** Those that the demonstration gives as printed. */
    public static List<PrintedValue> thatHold() {
        return ALL.stream().filter(PrintedValue::holds).toList();
    }

    /**
     * Those that it gives from five o'clock on the last day on: not the supervisions of a month that ends with that day,
     * of which none is missed before midnight.
     */
    public static List<PrintedValue> thatHoldInTheEvening() {
        return thatHold().stream()
                .filter(value ->
                        !value.measure().equals("M102") || value.lastDay().isBefore(LAST_DAY))
                .toList();
    }

    private static List<PrintedValue> read() {
        try (var table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PrintedValues.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return table.lines().skip(1).map(PrintedValues::value).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedValue value(String line) {
        var cells = line.split(";", -1);
        return new PrintedValue(
                cells[0],
                cells[1],
                cells[2],
                PrintedValue.Sort.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                cells[4],
                cells[5],
                LocalDate.parse(cells[6]),
                LocalDate.parse(cells[7]),
                new BigDecimal(cells[8]),
                new Fraction(Integer.parseInt(cells[9]), Integer.parseInt(cells[10])),
                cells[11]);
    }
}
