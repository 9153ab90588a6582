package childrens.improvement.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a table by COPY comes out of it again. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CopyRowsComponentTest {

    @Inject
    DataSource database;

    /** The one member of the one row, as PostgreSQL prints it; null for null. */
    private @Nullable String printed(String type, CopyRows row) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create temporary table copied (member " + type + ") on commit drop");
            row.into(connection, "copied (member)");
            try (ResultSet found = statement.executeQuery("select member::text from copied")) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static CopyRows row() {
        return new CopyRows(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain", "tab\tnew line\nreturn\rbackslash\\N", "\\.", "žluťoučký 👧", "\"quoted\", {it}"})
    void any_text_comes_back_as_it_was(String value) throws SQLException {
        assertThat(printed("text", row().text(value))).isEqualTo(value);
    }

    @Test
    void what_is_null_stays_null() throws SQLException {
        assertThat(printed("text", row().text(null))).isNull();
        assertThat(printed("timestamptz", row().instant(null))).isNull();
        assertThat(printed("boolean", row().flag(null))).isNull();
        assertThat(printed("numeric", row().decimal(null))).isNull();
        assertThat(printed("text[]", row().texts(Arrays.asList("a", null)))).isEqualTo("{a,NULL}");
    }

    @Test
    void moments_keep_their_microseconds_before_and_after_the_epoch() throws SQLException {
        assertThat(printed("timestamptz", row().instant(Instant.parse("2020-09-30T16:00:00.123456Z"))))
                .isEqualTo("2020-09-30 16:00:00.123456+00");
        assertThat(printed("timestamptz", row().instant(Instant.parse("1999-12-31T23:59:59.999999Z"))))
                .isEqualTo("1999-12-31 23:59:59.999999+00");
        assertThat(printed("timestamptz", row().instant(Instant.parse("9999-12-31T00:00:00Z"))))
                .isEqualTo("9999-12-31 00:00:00+00");
        assertThat(printed("timestamptz", row().infinity())).isEqualTo("infinity");
        assertThat(printed("timestamptz[]", row().instants(List.of(Instant.EPOCH))))
                .isEqualTo("{\"1970-01-01 00:00:00+00\"}");
        assertThat(printed("timestamptz[]", row().instants(List.of()))).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "7", "10000", "-3.5", "0.0001", "12345678.90", "99999999999999999999.00001", "-0.10", "100"
            })
    void a_decimal_keeps_its_digits(String value) throws SQLException {
        assertThat(printed("numeric", row().decimal(new BigDecimal(value)))).isEqualTo(value);
    }

    @Test
    void days_numbers_flags_ids_bytes_and_json_come_back() throws SQLException {
        assertThat(printed("date", row().day(LocalDate.of(2020, 2, 29)))).isEqualTo("2020-02-29");
        assertThat(printed("date", row().day(LocalDate.of(1999, 12, 31)))).isEqualTo("1999-12-31");
        assertThat(printed("int", row().number(-12))).isEqualTo("-12");
        assertThat(printed("boolean", row().flag(true))).isEqualTo("true");
        UUID id = UUID.fromString("00000000-0000-4000-8000-00000000abcd");
        assertThat(printed("uuid", row().id(id))).isEqualTo(id.toString());
        assertThat(printed("bytea", row().bytes(new byte[] {0, 1, (byte) 0xfe})))
                .isEqualTo("\\x0001fe");
        assertThat(printed("jsonb", row().json("[{\"id\":\"\\\\é\"}]"))).isEqualTo("[{\"id\": \"\\\\é\"}]");
    }

    @Test
    void a_row_that_is_not_whole_is_refused() throws SQLException {
        try (Connection connection = database.getConnection()) {
            CopyRows half = new CopyRows(2).text("only one");

            assertThatThrownBy(() -> half.into(connection, "copied (a, b)")).hasMessageContaining("not whole");
        }
    }
}
