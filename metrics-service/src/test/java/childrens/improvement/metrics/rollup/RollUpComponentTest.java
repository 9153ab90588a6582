package childrens.improvement.metrics.rollup;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Figures made of the readings of other measures, over HTTP. The only target that the tests' council has is M004's. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RollUpComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");

    private void spring() {
        new Council(database)
                .tell(
                        contact(child + "-a", team, "2013-02-05T09:00:00Z"),
                        contact(child + "-b", team, "2013-05-06T09:00:00Z"),
                        decision(child + "-b", team, "2013-05-06T10:00:00Z"));
    }

    private static JsonNode contributionOf(JsonNode all, String measure) {
        for (JsonNode each : all.path("items")) {
            if (each.path("measure").asText().equals(measure)) {
                return each;
            }
        }
        throw new AssertionError(measure);
    }

    @Test
    void of_the_rated_measures_those_on_target_are_counted_and_each_opens_to_its_rows() {
        spring();
        String asked = "?at=2013-06-30&scope=team:" + team;

        JsonNode reading = get("analyst", "/v1/measures/M040/reading" + asked);
        JsonNode all = get("analyst", "/v1/measures/M040/contributions" + asked);

        assertThat(reading.path("numerator").asInt()).isEqualTo(1);
        assertThat(reading.path("denominator").asInt()).isEqualTo(1);
        assertThat(reading.path("parts").path(0).path("name").asText()).isEqualTo("GREEN");
        JsonNode contacts = contributionOf(all, "M004");
        assertThat(contacts.path("good").asBoolean()).isTrue();
        assertThat(contacts.path("reading").path("denominator").asInt()).isEqualTo(1);
        assertThat(contributionOf(all, "M003").path("counted").asBoolean()).isFalse();
        JsonNode rows = get("director", contacts.path("opens").asText());
        assertThat(rows.path("items").path(0).path("subject").asText()).isEqualTo(child + "-b");
    }

    @Test
    void what_has_improved_since_the_quarter_before_is_counted_where_both_have_a_value() {
        spring();
        String asked = "?at=2013-06-30&scope=team:" + team;

        JsonNode reading = get("analyst", "/v1/measures/M043/reading" + asked);
        JsonNode contacts = contributionOf(get("analyst", "/v1/measures/M043/contributions" + asked), "M004");

        assertThat(reading.path("numerator").asInt()).isEqualTo(1);
        assertThat(reading.path("denominator").asInt()).isEqualTo(1);
        assertThat(contacts.path("direction").asText()).isEqualTo("IMPROVED");
        JsonNode later = get("analyst", "/v1/measures/M043/reading?at=2013-09-30&scope=team:" + team);
        assertThat(later.path("denominator").asInt()).isZero();
    }

    @Test
    void for_the_council_areas_with_more_than_half_of_their_measures_on_target_are_counted() {
        new Council(database)
                .tell(
                        contact(child + "-c", "court-1", "2012-05-07T09:00:00Z"),
                        decision(child + "-c", "court-1", "2012-05-07T10:00:00Z"),
                        contact(child + "-m", "mash", "2012-05-07T09:00:00Z"));

        JsonNode council = get("analyst", "/v1/measures/M041/reading?at=2012-05-31");
        JsonNode area = get("analyst", "/v1/measures/M041/reading?at=2012-05-31&scope=area:cp-court");

        assertThat(council.path("numerator").asInt()).isEqualTo(1);
        assertThat(council.path("denominator").asInt()).isEqualTo(2);
        assertThat(area.path("numerator").asInt()).isEqualTo(1);
        assertThat(area.path("denominator").asInt()).isEqualTo(1);
    }

    @Test
    void only_a_roll_up_is_made_of_others() {
        as("analyst").get("/v1/measures/M004/contributions").then().spec(problem(400));
    }
}
