package childrens.improvement.metrics.series;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A measure window by window, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class SeriesComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");

    private String path(String more) {
        return "/v1/measures/M004/series?scope=team:" + team + more;
    }

    private JsonNode series(String more) {
        return get("analyst", path(more));
    }

    @Test
    void each_window_is_the_reading_of_its_last_day_against_the_one_before() {
        new Council(database)
                .tell(
                        contact(child + "-a", team, "2020-05-04T09:00:00Z"),
                        decision(child + "-a", team, "2020-05-04T10:00:00Z"),
                        contact(child + "-b", team, "2020-06-04T09:00:00Z"),
                        contact(child + "-c", team, "2020-07-06T09:00:00Z"),
                        contact(child + "-d", team, "2020-09-07T09:00:00Z"),
                        decision(child + "-d", team, "2020-09-07T10:00:00Z"));

        JsonNode series = series("&window=month&from=2020-05-01&until=2020-10-01");

        assertThat(each(series.path("items"), "numerator")).containsExactly("1", "0", "0", "0", "1");
        assertThat(each(series.path("items"), "denominator")).containsExactly("1", "1", "1", "0", "1");
        assertThat(each(series.path("items"), "direction"))
                .containsExactly("NOT_COMPARABLE", "WORSENED", "SAME", "NOT_COMPARABLE", "NOT_COMPARABLE");
        assertThat(each(series.path("items"), "signal")).containsOnly("TOO_FEW");
        assertThat(series.path("direction").asText()).isEqualTo("NOT_COMPARABLE");
        assertThat(series.path("signal").asText()).isEqualTo("TOO_FEW");
        assertThat(series.path("chart").isNull()).isTrue();
        assertThat(series.path("polarity").asText()).isEqualTo("up");
        JsonNode june = series.path("items").path(1);
        JsonNode alone = get(
                "analyst",
                "/v1/measures/M004/reading?scope=team:" + team + "&window=month&at=2020-06-30&knownAt="
                        + series.path("knownAt").asText().replace("+", "%2B"));
        alone.fieldNames().forEachRemaining(member -> {
            if (!member.equals("dataThrough")) {
                assertThat(june.path(member)).as(member).isEqualTo(alone.path(member));
            }
        });
    }

    @Test
    void twelve_windows_up_to_today_unless_said_otherwise() {
        assertThat(series("&window=week").path("items")).hasSize(12);
        assertThat(series("&window=rolling-7d&from=2020-09-01&until=2020-09-15").path("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/from, &window=day&from=2018-01-01&until=2020-01-01",
        "/from, &from=2020-02-01&until=2020-02-01",
        "/until, &until=tomorrow",
        "/window, &window=hour"
    })
    void what_cannot_be_answered_is_400(String pointer, String more) {
        as("approver").get(path(more)).then().spec(problem(400)).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void five_hundred_windows_are_answered() {
        assertThat(series("&window=day&from=2019-01-01&until=2020-05-15").path("items"))
                .hasSize(500);
    }
}
