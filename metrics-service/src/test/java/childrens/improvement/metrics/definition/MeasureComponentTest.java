package childrens.improvement.metrics.definition;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static childrens.improvement.metrics.reading.Council.tree;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the measures count, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class MeasureComponentTest {

    @Inject
    DataSource database;

    @Test
    void a_measure_shows_its_timescales_targets_and_variants() {
        new Council(database);

        JsonNode contacts = get("analyst", "/v1/measures/M004");

        assertThat(contacts.path("title").asText()).startsWith("Contacts dealt with");
        assertThat(contacts.path("kind").asText()).isEqualTo("share");
        assertThat(contacts.path("owedBy").asText()).isEqualTo("contact");
        assertThat(contacts.path("basis").asText()).isEqualTo("decided");
        assertThat(contacts.path("window").asText()).isEqualTo("ytd");
        assertThat(contacts.path("unit").asText()).isEqualTo("record");
        assertThat(contacts.path("timescales").path(0)).isEqualTo(tree("""
                {"version": "M004/1", "validFrom": "2010-01-01", "proposed": false,
                 "source": "plan line 107, elapsed hours from receipt", "assumed": false, "policy": "at-start",
                 "dayCount": null, "timescale": {"hours": 24}, "intervals": null}
                """));
        assertThat(contacts.path("targets").path(0).path("kind").asText()).isEqualTo("at-least");
        assertThat(contacts.path("targets").path(0).path("value").asInt()).isEqualTo(95);
        assertThat(contacts.path("variants")).isEmpty();
    }

    @Test
    void a_proposed_timescale_is_marked_and_intervals_are_shown_by_rule() {
        JsonNode proposed =
                get("director", "/v1/measures/M006").path("timescales").path(1);
        JsonNode visits =
                get("director", "/v1/measures/M001").path("timescales").path(0);

        assertThat(proposed.path("proposed").asBoolean()).isTrue();
        assertThat(proposed.path("validFrom").isNull()).isTrue();
        assertThat(proposed.path("timescale")).isEqualTo(tree("{\"workingDays\": 15}"));
        assertThat(proposed.path("dayCount").asText()).isEqualTo("after-start");
        assertThat(visits.path("timescale").isNull()).isTrue();
        assertThat(visits.path("intervals").path("standard"))
                .isEqualTo(tree(
                        "{\"first\":{\"weeks\":1},\"then\":{\"weeks\":6},\"permanentAfterAYear\":{\"months\":3}}"));
    }

    @Test
    void a_repeated_code_answers_as_its_first_and_an_unknown_one_is_404() {
        assertThat(get("analyst", "/v1/measures/M029")).isEqualTo(get("analyst", "/v1/measures/M005"));
        as("analyst").get("/v1/measures/M999").then().spec(problem(404));
        as("analyst").get("/v1/measures/%27").then().spec(problem(404));
    }

    @Test
    void the_variants_of_a_measure_say_which_is_adopted_and_which_is_rated() {
        JsonNode variants = get("analyst", "/v1/measures/M010").path("variants");

        assertThat(each(variants, "name"))
                .contains("received-by-child", "offered-by-episode")
                .hasSize(6);
        assertThat(each(variants, "adopted")).startsWith("true").containsOnlyOnce("true");
        assertThat(variants.path(5)).isEqualTo(tree("""
                {"name": "offered-by-episode", "unit": "record", "adopted": false, "rated": true, "kind": "share",
                 "basis": "decided", "of": null}
                """));
    }

    @Test
    void the_list_comes_in_pages_that_add_up() {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("plan-editor", "/v1/measures?limit=3" + cursor);
            codes.addAll(each(page.path("items"), "code"));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());

        assertThat(codes)
                .contains("M001", "M002", "M003", "M004", "M005", "M006", "M009", "M010", "M011", "M038")
                .isSorted()
                .doesNotHaveDuplicates();
        as("analyst").get("/v1/measures?limit=0").then().spec(problem(400));
        as("analyst").get("/v1/measures?cursor=x").then().spec(problem(400));
    }
}
