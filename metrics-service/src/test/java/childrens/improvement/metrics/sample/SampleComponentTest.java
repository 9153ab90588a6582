package childrens.improvement.metrics.sample;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A random sample of rows, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class SampleComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void thirty() {
        council = new Council(database);
        council.tell(IntStream.range(0, 30)
                .mapToObj(i -> contact(child + "-" + i, team, "2020-09-01T09:00:00Z"))
                .toArray(ObjectNode[]::new));
    }

    private String path(String more) {
        return "/v1/measures/M004/sample?window=month&at=2020-09-30&scope=team:" + team + more;
    }

    @Test
    void the_same_seed_draws_the_same_rows_although_more_becomes_known() {
        JsonNode first = get("data-quality", path("&size=5&seed=inspection"));
        String knownAt = first.path("knownAt").asText().replace("+", "%2B");
        council.tell(contact(child + "-new", team, "2020-09-02T09:00:00Z"));

        JsonNode again = get("director", path("&size=5&seed=inspection&knownAt=" + knownAt));

        assertThat(each(again.path("items"), "id"))
                .isEqualTo(each(first.path("items"), "id"))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(first.path("of").asInt()).isEqualTo(30);
        assertThat(first.path("withheld").asInt()).isZero();
        assertThat(each(get("director", path("&size=5&seed=other")).path("items"), "id"))
                .isNotEqualTo(each(first.path("items"), "id"));
    }

    @Test
    void twenty_are_drawn_and_the_seed_is_told_so_that_it_can_be_done_again() {
        JsonNode first = get("director", path(""));

        assertThat(first.path("items")).hasSize(20);
        String again = "&seed=" + first.path("seed").asText() + "&knownAt="
                + first.path("knownAt").asText().replace("+", "%2B");
        assertThat(each(get("director", path(again)).path("items"), "id")).isEqualTo(each(first.path("items"), "id"));
    }

    @Test
    void rows_out_of_reach_are_not_drawn_and_counted_only_and_a_read_is_recorded() {
        JsonNode none = get("team-manager", path("&size=5"));

        assertThat(none.path("items")).isEmpty();
        assertThat(none.path("withheld").asInt()).isEqualTo(30);
        String what = path("&size=1&seed=" + any("seed"));
        String drawn =
                get("director", what).path("items").path(0).path("subject").asText();
        assertThat(council.stored().rows("select reader, subjects from read_audit where what = ?", what))
                .containsExactly("director {" + drawn + "}");
    }

    @Test
    void a_sample_is_a_table_too() {
        Response table = as("director").accept("text/csv").get(path("&size=3&seed=x"));

        table.then().statusCode(200).header("Seed", "x").header("Withheld", "0");
        assertThat(table.asString().lines()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"/size, &size=0", "/size, &size=501", "/size, &size=x", "/seed, &seed=%0A", "/outcome, &outcome=late"})
    void what_cannot_be_read_is_400(String pointer, String more) {
        as("director").get(path(more)).then().spec(problem(400)).body("errors[0].pointer", equalTo(pointer));
    }
}
