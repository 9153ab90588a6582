package childrens.improvement.alerting.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a row is written. */
class CsvTest {

    @Test
    void a_row_has_quotes_doubled_and_nothing_for_nothing() throws IOException {
        StringWriter out = new StringWriter();
        Csv.write(out, Arrays.asList("a", null, "says \"no\", twice", "two\nlines"));
        assertThat(out).hasToString("\"a\",,\"says \"\"no\"\", twice\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
    void what_a_spreadsheet_takes_for_a_formula_is_plain_text(String formula) {
        assertThat(Csv.quoted(formula)).isEqualTo("\"'" + formula + "\"");
    }
}
