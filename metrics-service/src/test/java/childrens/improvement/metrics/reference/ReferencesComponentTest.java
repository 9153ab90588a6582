package childrens.improvement.metrics.reference;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The council's own numbers: taken over HTTP, encrypted at rest, replaced by what comes later. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReferencesComponentTest {

    private final String child = "child-" + UUID.randomUUID();

    @Inject
    References references;

    @Inject
    DataSource database;

    @Test
    void a_number_is_kept_encrypted_and_given_back_with_a_link() throws SQLException {
        put("subject,reference\n" + child + ",N 47/11\n" + child + "-b,4712\n")
                .then()
                .statusCode(204);

        assertThat(references.of(List.of(child, child + "-b", "nobody")))
                .isEqualTo(Map.of(
                        child,
                        new Reference("N 47/11", "https://case-system.example/records/N+47%2F11"),
                        child + "-b",
                        new Reference("4712", "https://case-system.example/records/4712")));
        assertThat(new String(stored(), UTF_8)).doesNotContain("47/11");
    }

    @Test
    void a_number_that_comes_again_replaces_the_one_before() {
        put("subject,reference\n" + child + ",4711\n").then().statusCode(204);
        put("subject,reference\r\n" + child + ",1\r\n" + child + ",4713\r\n")
                .then()
                .statusCode(204);

        assertThat(references.of(List.of(child)).values())
                .extracting(Reference::number)
                .containsExactly("4713");
    }

    @Test
    void of_a_table_with_a_bad_row_nothing_is_kept() {
        put("subject,reference\n" + child + ",4711\n,4712\n" + child + "-c\n")
                .then()
                .spec(problem(400))
                .body("errors.pointer", equalTo(List.of("/1", "/2")));

        assertThat(references.of(List.of(child))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reference,subject\n", "subject\n", "subject,subject\n", "subject,reference\n\"a,b\n"})
    void what_is_no_table_of_references_is_a_problem(String table) {
        put(table).then().spec(problem(400));
    }

    @Test
    void only_a_table_is_taken() {
        as("case-system")
                .contentType("application/json")
                .body("{}")
                .put("/v1/references")
                .then()
                .spec(problem(415));
        as("data-quality")
                .contentType("text/csv")
                .body("x")
                .put("/v1/references")
                .then()
                .spec(problem(403));
    }

    private static Response put(String table) {
        return as("case-system")
                .contentType("text/csv")
                .body(table.getBytes(UTF_8))
                .put("/v1/references");
    }

    private byte[] stored() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select encrypted from child_reference where subject = ?")) {
            query.setString(1, child);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getBytes(1);
            }
        }
    }
}
