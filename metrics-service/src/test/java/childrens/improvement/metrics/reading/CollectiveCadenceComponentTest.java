package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.organisation.PlanService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each team and each service area does once in a period, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CollectiveCadenceComponentTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    @Test
    void each_team_of_the_organisation_is_asked_from_the_month_of_the_first_activity_on() {
        council.tell(event(
                "activity.held",
                "court-3",
                "2020-08-10T10:00:00+01:00",
                "activity",
                "g1",
                "kind",
                "group-supervision"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(supervised("team:court-3")).isEqualTo("1 of 2");
            assertThat(supervised("team:court-2")).isEqualTo("0 of 2");
        });
        assertThat(get("analyst", "/v1/measures/M055/reading?at=2020-09-30&scope=team:court-2")
                        .path("overdueNow")
                        .asInt())
                .isZero();
        JsonNode rows = get("data-quality", "/v1/measures/M055/obligations?at=2020-09-30&scope=team:court-2");
        assertThat(each(rows.path("items"), "outcome")).containsExactly("missed", "missed");
        assertThat(each(rows.path("items"), "team")).containsExactly("court-2", "court-2");
    }

    @Test
    void nothing_is_asked_from_an_activity_that_was_withdrawn_until_that_is_withdrawn_too() {
        ObjectNode held = event("activity.held", "court-3", "2020-08-05", "activity", "s1", "kind", "scorecard");
        council.tell(held);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scored("team:court-2")).isEqualTo("0 of 1"));
        assertThat(scored("team:court-3")).isEqualTo("1 of 1");

        ObjectNode withdrawn = event("record.voided", "court-3", "2020-08-06", "voids", id(held));
        council.tell(withdrawn);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(scored("team:court-2")).isEqualTo("0 of 0");
            assertThat(scored("team:court-3")).isEqualTo("0 of 0");
        });

        ObjectNode meant = event("record.voided", "court-3", "2020-08-07", "voids", id(withdrawn));
        council.tell(meant);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(scored("team:court-2")).isEqualTo("0 of 1");
            assertThat(scored("team:court-3")).isEqualTo("1 of 1");
        });

        council.tell(event("record.voided", "court-3", "2020-08-08", "voids", id(meant)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(scored("team:court-2")).isEqualTo("0 of 0"));
    }

    @Test
    void a_service_area_is_asked_for_its_own_self_evaluation() {
        String area = any("area");
        String other = any("area");
        PlanService.hasArea(council.stored(), area);
        PlanService.hasArea(council.stored(), other);

        council.tell(event("activity.held", area, "2020-07-20", "activity", "s1", "kind", "self-evaluation"));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(shareOf("M042", "area:" + area, "2020-09-30")).isEqualTo("1 of 1");
            assertThat(shareOf("M042", "area:" + other, "2020-09-30")).isEqualTo("0 of 1");
        });
    }

    private static String id(ObjectNode event) {
        return event.path("id").asText();
    }

    private static String supervised(String scope) {
        return shareOf("M055", scope, "2020-09-30");
    }

    private static String shareOf(String measure, String scope, String at) {
        JsonNode reading = get("analyst", "/v1/measures/" + measure + "/reading?at=" + at + "&scope=" + scope);
        return reading.path("numerator").asInt() + " of "
                + reading.path("denominator").asInt();
    }

    /** Of the scorecards due by the end of August, each on the tenth working day after its month. */
    private static String scored(String scope) {
        return shareOf("M097", scope, "2020-08-31");
    }
}
