package childrens.improvement.plan.history;

import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.as;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class HistoryComponentTest {

    private static final String PLAN = "/v1/plans/2020-21/history";

    private final History history;
    private final EntityManager database;

    HistoryComponentTest(History history, EntityManager database) {
        this.history = history;
        this.database = database;
    }

    @Test
    void a_change_is_read_with_both_sides_newest_first() {
        keep(Change.created("example", "both", "2020-21", Map.of("title", "One"), null));
        keep(Change.changed("example", "both", "2020-21", Map.of("title", "One"), Map.of("title", "Two"), "why not"));

        List<JsonNode> found = allPages(PLAN + "?kind=example&object=both", 1);

        assertThat(found).extracting(each -> each.path("action").asText()).containsExactly("changed", "created");
        JsonNode newest = found.get(0);
        assertThat(newest.path("post").asText()).isEqualTo("plan-service");
        assertThat(newest.path("version").asInt()).isEqualTo(2);
        assertThat(newest.path("reason").asText()).isEqualTo("why not");
        assertThat(newest.at("/before/title").asText()).isEqualTo("One");
        assertThat(newest.at("/after/title").asText()).isEqualTo("Two");
        assertThat(found.get(1).path("before").isNull()).isTrue();
    }

    @Test
    void a_change_made_meanwhile_moves_nothing_on_the_pages_that_follow() {
        for (String title : List.of("1", "2", "3")) {
            keep(Change.created("example", "paged", "2020-21", Map.of("title", title), null));
        }
        JsonNode first = get(PLAN + "?object=paged&limit=2");
        keep(Change.created("example", "paged", "2020-21", Map.of("title", "4"), null));

        JsonNode second =
                get(PLAN + "?object=paged&limit=2&cursor=" + first.path("next").asText());

        assertThat(first.at("/items").findValuesAsText("title")).containsExactly("3", "2");
        assertThat(second.at("/items").findValuesAsText("title")).containsExactly("1");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void a_time_limits_the_list() {
        keep(Change.created("example", "timed", "2020-21", Map.of("title", "1"), null));
        String at = get(PLAN + "?object=timed").at("/items/0/at").asText();

        assertThat(get(PLAN + "?object=timed&from=" + at).path("items")).hasSize(1);
        assertThat(get(PLAN + "?object=timed&until=" + at).path("items")).isEmpty();
        assertThat(get(PLAN + "?object=timed&from=2020-09-30").path("items")).hasSize(1);
        as("analyst").get(PLAN + "?from=soon").then().statusCode(400);
        as("analyst").get("/v1/plans/1999-00/history").then().statusCode(404);
        as("analyst").get("/v1/objectives/P9-O99/history").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update change set post = 'another'", "delete from change", "truncate change"})
    void nothing_that_was_kept_is_changed_or_lost(String statement) {
        keep(Change.created("example", "kept", "2020-21", Map.of(), null));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(statement).executeUpdate()))
                .hasStackTraceContaining("the history takes additions only");
    }

    private void keep(Change change) {
        QuarkusTransaction.requiringNew().run(() -> history.record(change));
    }
}
