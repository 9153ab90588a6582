package childrens.improvement.metrics.outlook;

import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
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
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a period is heading, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class OutlookComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private String path(String more) {
        return "/v1/measures/M004/outlook?scope=team:" + team + more;
    }

    private JsonNode outlook(String more) {
        return get("analyst", path(more));
    }

    /** Contacts of one day, decided in time or a day late. */
    private void contacts(String day, int inTime, int late) {
        List<ObjectNode> events = new ArrayList<>();
        for (int i = 0; i < inTime + late; i++) {
            String name = child + day + i;
            events.add(contact(name, team, day + "T09:00:00Z"));
            String decided = i < inTime ? day + "T10:00:00Z" : day.substring(0, 8) + "30T12:00:00Z";
            events.add(decision(name, team, decided));
        }
        council.tell(events.toArray(ObjectNode[]::new));
    }

    @Test
    void a_period_half_over_is_looked_at_to_its_end() {
        contacts("2020-09-02", 8, 2);
        council.tell(contact(child + "-open", team, "2020-09-15T20:00:00Z"));

        JsonNode outlook = outlook("&window=month&at=2020-09-15");

        assertThat(outlook.path("window").path("until").asText()).isEqualTo("2020-10-01");
        assertThat(outlook.path("decided").asInt()).isEqualTo(10);
        assertThat(outlook.path("late").asInt()).isEqualTo(2);
        assertThat(outlook.path("pending").asInt()).isEqualTo(1);
        assertThat(outlook.path("known").asInt()).isEqualTo(11);
        assertThat(outlook.path("expected").asInt()).isEqualTo(9);
        assertThat(outlook.path("exact").asBoolean()).isFalse();
        assertThat(outlook.path("untilOutOfReach").asInt()).isZero();
        assertThat(outlook.path("reachable").asBoolean()).isFalse();
        assertThat(outlook.path("bestPossible").asText()).isEqualTo("90.0");
        assertThat(outlook.path("sentence").asText())
                .isEqualTo("95% can no longer be met this month, best possible 90.0%:"
                        + " decide with the lead whether to re-baseline");
        JsonNode more = outlook("&window=month&at=2020-09-15&expected=40");
        assertThat(more.path("reachable").asBoolean()).isTrue();
        assertThat(more.path("untilOutOfReach").asInt()).isEqualTo(1);
        assertThat(more.path("sentence").asText())
                .isEqualTo("1 more late contact would put 95% out of reach for this month; each is still owed");
    }

    @ParameterizedTest
    @CsvSource({"19, 1", "20, 2"})
    void a_period_of_which_all_is_known_is_exact(int contacts, int until) {
        contacts("2019-09-03", contacts, 0);

        JsonNode outlook = outlook("&window=month&at=2019-09-30");

        assertThat(outlook.path("exact").asBoolean()).isTrue();
        assertThat(outlook.path("expected").asInt()).isZero();
        assertThat(outlook.path("untilOutOfReach").asInt()).isEqualTo(until);
        assertThat(outlook.path("secured").asBoolean()).isTrue();
        assertThat(outlook.path("target").path("value").asInt()).isEqualTo(95);
    }

    @Test
    void nothing_of_nothing_has_no_outlook() {
        JsonNode outlook = outlook("&window=quarter&at=2020-09-15");

        assertThat(outlook.path("known").asInt()).isZero();
        assertThat(outlook.path("reachable").isNull()).isTrue();
        assertThat(outlook.path("bestPossible").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"/expected, &expected=-1", "/expected, &expected=1.5", "/window, &window=fortnight", "/at, &at=soon"})
    void what_cannot_be_read_is_400(String pointer, String more) {
        as("analyst").get(path(more)).then().spec(problem(400)).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_snapshot_a_worker_and_a_measure_of_meaning_have_none() {
        as("director").get(path("&basis=snapshot")).then().spec(problem(400));
        as("director").get("/v1/measures/M004/outlook?scope=worker:w-1").then().spec(problem(400));
        as("director").get("/v1/measures/M999/outlook").then().spec(problem(404));
    }
}
