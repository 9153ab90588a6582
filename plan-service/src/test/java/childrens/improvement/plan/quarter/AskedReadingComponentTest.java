package childrens.improvement.plan.quarter;

import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.quarter.QuarterRequests.Q2;
import static childrens.improvement.plan.quarter.QuarterRequests.area;
import static childrens.improvement.plan.quarter.QuarterRequests.awaited;
import static childrens.improvement.plan.quarter.QuarterRequests.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.local.testing.SignedIn;
import childrens.improvement.plan.StoredNumber;
import childrens.improvement.plan.quarter.MetricsStandIn.Mood;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Readings out of a server that stands in for metrics-service. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
@WithTestResource(MetricsStandIn.class)
class AskedReadingComponentTest {

    private static final String KEPT_FROM_OTHERS =
            "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and state = 'idle in transaction' and state_change < clock_timestamp() - interval '300 milliseconds'";

    private final DataSource database;

    AskedReadingComponentTest(DataSource database) {
        this.database = database;
    }

    @Test
    void metrics_service_is_asked_as_whoever_asks_and_gives_the_period_before_and_the_signal() {
        MetricsStandIn.answers(
                "M048",
                "council",
                ReadingText.ofQ1("M048", 80, 100).json(),
                ReadingText.ofQ2("M048", 91, 100).json());
        MetricsStandIn.is(Mood.ANSWERS);

        JsonNode measure = awaited("M048", 91);

        assertThat(measure.at("/previous/numerator").asInt()).isEqualTo(80);
        assertThat(measure.path("series")).hasSize(2);
        assertThat(measure.path("direction").asText()).isEqualTo("IMPROVED");
        assertThat(measure.at("/travel/words").asText()).startsWith("Increase in improvement of direction of travel");
        assertThat(measure.at("/travel/signal").asText()).isEqualTo("STABLE");
        assertThat(MetricsStandIn.askedAs()).isNotEmpty().allSatisfy(asked -> assertThat(asked)
                .startsWith("Bearer "));
        assertThat(MetricsStandIn.askedAs()).anySatisfy(asked -> assertThat(
                        new String(Base64.getUrlDecoder().decode(asked.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"analyst\""));
    }

    @Test
    void when_metrics_service_goes_silent_the_copy_answers_in_time() {
        MetricsStandIn.answers(
                "M046", "council", ReadingText.ofQ2("M046", 46, 50).json());
        MetricsStandIn.is(Mood.ANSWERS);
        awaited("M046", 46);
        MetricsStandIn.answers(
                "M046", "council", ReadingText.ofQ2("M046", 47, 50).json());

        MetricsStandIn.is(Mood.SILENT);
        long took = as("analyst").get(Q2).then().statusCode(200).extract().time();

        assertThat(measure("M046").at("/reading/numerator").asInt()).isEqualTo(46);
        assertThat(took).isLessThan(5000);
    }

    @Test
    void no_connection_is_kept_from_others_while_metrics_service_is_asked() {
        String area = Q2 + "?area=looked-after";
        MetricsStandIn.is(Mood.ANSWERS);
        // it may be left alone for a moment after it has failed in another test
        await().until(() ->
                as("analyst").get(area).statusCode() == 200 && MetricsStandIn.hasAnswered("area:looked-after"));
        MetricsStandIn.is(Mood.SILENT);
        CompletableFuture<Integer> asked =
                CompletableFuture.supplyAsync(() -> as("analyst").get(area).statusCode());
        await().until(() -> MetricsStandIn.isAsked("area:looked-after"));

        await().until(() -> {
            assertThat(StoredNumber.of(database, KEPT_FROM_OTHERS)).isZero();
            return asked.isDone();
        });

        assertThat(asked.join()).isEqualTo(200);
    }

    @Test
    void a_page_has_metrics_service_asked_with_the_token_of_the_session() {
        MetricsStandIn.is(Mood.ANSWERS);

        SignedIn.as("head-of-safeguarding", RestAssured.baseURI + ":" + RestAssured.port, "/pages/plans")
                .get("/pages/plans/2020-21/report?quarter=2020-21-Q4");

        assertThat(MetricsStandIn.askedAs()).anySatisfy(asked -> assertThat(
                        new String(Base64.getUrlDecoder().decode(asked.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"head-of-safeguarding\""));
    }

    @Test
    void who_may_not_see_figures_has_metrics_service_asked_for_none() {
        MetricsStandIn.is(Mood.ANSWERS);
        as("case-system").get(Q2).then().statusCode(403);

        assertThat(MetricsStandIn.askedAs()).noneSatisfy(header -> assertThat(
                        new String(Base64.getUrlDecoder().decode(header.split("\\.", -1)[1]), StandardCharsets.UTF_8))
                .contains("\"sub\":\"case-system\""));
    }
}
