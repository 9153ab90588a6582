package childrens.improvement.plan;

import static childrens.improvement.plan.Changes.change;
import static childrens.improvement.plan.Changes.post;
import static childrens.improvement.plan.Changes.send;
import static childrens.improvement.plan.Changes.sendAsRead;
import static childrens.improvement.plan.Requests.allPages;
import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import childrens.improvement.foundation.clock.ServiceClock;
import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.dated.London;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts and who holds them; each test adds posts of its own and ends them. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class PostChangesComponentTest {

    private static final String HOLDER =
            "{\"holder\": \"%s\", \"address\": \"%s@council.example\", \"from\": \"%s\", \"kind\": \"%s\", \"reason\": \"agreed\"}";

    private final ServiceClock clock;

    PostChangesComponentTest(ServiceClock clock) {
        this.clock = clock;
    }

    @Test
    void a_post_without_a_holder_is_listed_as_vacant_until_somebody_holds_it() {
        add("test-vacant");
        assertThat(vacant(today())).contains("test-vacant").doesNotContain("director");

        JsonNode held = hold("test-vacant", "cover-1", today().plusDays(2), "interim");

        assertThat(held.at("/holders/0/kind").asText()).isEqualTo("interim");
        assertThat(held.path("vacant").asBoolean()).isTrue();
        assertThat(vacant(today().plusDays(2))).doesNotContain("test-vacant");
        assertThat(held.toString()).doesNotContain("@");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TopicMessage.byKey(TopicMessage.all(
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), "organisation")))
                .containsKeys("test-vacant", held.at("/holders/0/id").asText()));
        end("test-vacant");
    }

    @Test
    void others_are_told_once_that_nobody_holds_a_post_and_once_that_it_is_vacant_no_longer() {
        add("test-told");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told("test-told")).containsExactly("post.vacant 1"));

        hold("test-told", "told-1", today(), "permanent");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(told("test-told")).containsExactly("post.vacant 1", "post.filled 1"));

        end("test-told");
        assertThat(told("director")).isEmpty();
    }

    /** The types and rounds of what was told of a post. */
    private static List<String> told(String post) {
        String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        return TopicMessage.all(brokers, "breaches").stream()
                .filter(message -> message.key().equals("post|" + post))
                .map(TopicMessage::value)
                .peek(message -> assertThat(EventContract.faults(message)).isEmpty())
                .map(message -> message.path("type").asText() + " "
                        + message.at("/data/round").asInt())
                .toList();
    }

    @Test
    void an_absence_leaves_a_gap_that_cover_fills_and_an_end_leaves_the_post_vacant() {
        add("test-absent");
        hold("test-absent", "permanent-1", today(), "permanent");
        String holder = get("/v1/posts/test-absent").at("/holders/0/id").asText();
        String body = "{\"from\": \"%s\", \"until\": \"%s\", \"reason\": \"long leave\"}"
                .formatted(today().plusDays(10), today().plusDays(20));

        away("test-absent", holder, body);
        assertThat(vacant(today().plusDays(9))).doesNotContain("test-absent");
        assertThat(vacant(today().plusDays(10))).contains("test-absent");
        assertThat(vacant(today().plusDays(20))).doesNotContain("test-absent");
        hold("test-absent", "cover-2", today().plusDays(10), "cover");
        assertThat(vacant(today().plusDays(10))).doesNotContain("test-absent");

        away("test-absent", holder, "{\"from\": \"%s\", \"reason\": \"moved on\"}".formatted(today().plusDays(5)));
        assertThat(vacant(today().plusDays(6))).contains("test-absent");
        assertThat(get("/v1/posts/test-absent/history").at("/items/0/reason").asText())
                .isEqualTo("moved on");
        end("test-absent");
    }

    @Test
    void a_hand_over_to_another_holder_ends_the_one_and_starts_the_other() {
        add("test-handed");
        hold("test-handed", "first-1", today(), "permanent");
        send(
                        "plan-editor",
                        "POST",
                        "/v1/posts/test-handed/hand-over",
                        HOLDER.formatted("second-1", "test-handed", today().plusDays(3), "permanent"))
                .then()
                .statusCode(200);

        JsonNode holders = get("/v1/posts/test-handed").path("holders");
        assertThat(holders).hasSize(2);
        assertThat(holders.get(0).path("until").asText())
                .isEqualTo(today().plusDays(3).toString());
        assertThat(holders.get(1).path("holder").asText()).isEqualTo("second-1");
        end("test-handed");
    }

    @Test
    void a_hand_over_to_another_post_moves_every_open_action_with_its_history() {
        add("test-from");
        add("test-to");
        String open = action("test-from", "in-progress");
        String done = action("test-from", "complete");

        JsonNode moved = Requests.json(send(
                        "plan-editor",
                        "POST",
                        "/v1/posts/test-from/hand-over",
                        "{\"to\": \"test-to\", \"reason\": \"the service was divided\"}")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(moved.path("actions")).hasSize(1);
        assertThat(moved.at("/actions/0").asText()).isEqualTo(open);
        assertThat(get("/v1/actions/" + open).path("lead").asText()).isEqualTo("test-to");
        assertThat(get("/v1/actions/" + done).path("lead").asText()).isEqualTo("test-from");
        assertThat(get("/v1/actions/" + open + "/history").at("/items/0/reason").asText())
                .isEqualTo("the service was divided");
        assertThat(get("/v1/actions/" + open).path("warnings").findValuesAsText("rule"))
                .contains("lead-vacant");
        for (String id : List.of(open, done)) {
            change("plan-editor", "DELETE", "/v1/actions/" + id, "/v1/actions/" + id, "{\"reason\": \"test over\"}");
        }
        end("test-from");
        end("test-to");
    }

    @Test
    void the_post_of_last_resort_is_never_left_without_a_holder() {
        String path = "/v1/posts/performance-lead";
        String holder = get(path).at("/holders/0/id").asText();
        String body = "{\"from\": \"%s\", \"reason\": \"moved on\"}".formatted(today().plusDays(1));

        sendAsRead("plan-editor", "DELETE", path + "/holders/" + holder, path, body)
                .then()
                .statusCode(409);
        sendAsRead("plan-editor", "DELETE", path, path, body).then().statusCode(409);
        assertThat(get(path).at("/holders/0/until").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\": \"[x]\", \"from\": \"2999-01-01\"}|/id",
                "{\"id\": \"director\", \"title\": \"[x]\", \"from\": \"2999-01-01\"}|/id",
                "{\"id\": \"test-x\", \"title\": \"no brackets\", \"from\": \"2999-01-01\"}|/title",
                "{\"id\": \"test-x\", \"title\": \"[x]\", \"from\": \"2019-01-01\"}|/from",
                "{\"id\": \"test-x\", \"title\": \"[x]\", \"from\": \"2999-01-01\", \"team\": \"nowhere\"}|/team"
            })
    void what_is_no_post_is_a_400_that_points_to_it(String body, String pointer) {
        send("plan-editor", "POST", "/v1/posts", body).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void a_holder_is_a_pseudonym_and_a_change_needs_what_was_read() {
        send("plan-editor", "POST", "/v1/posts/director/holders", HOLDER.formatted("A Person", "d", today(), "cover"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/holder"));
        send("plan-editor", "DELETE", "/v1/posts/director", "{}").then().statusCode(428);
        send("director", "POST", "/v1/posts/director/holders", "{}").then().statusCode(403);
        send("plan-editor", "POST", "/v1/posts/nobody/holders", "{}").then().statusCode(404);
    }

    private void add(String id) {
        post("plan-editor", "/v1/posts", """
                {"id": "%s", "title": "[%s]", "roles": ["lead"], "from": "%s"}
                """.formatted(id, id, today()));
    }

    private static JsonNode hold(String post, String holder, LocalDate from, String kind) {
        return post("plan-editor", "/v1/posts/" + post + "/holders", HOLDER.formatted(holder, post, from, kind));
    }

    private static void away(String post, String holder, String body) {
        change("plan-editor", "DELETE", "/v1/posts/" + post + "/holders/" + holder, "/v1/posts/" + post, body);
    }

    private void end(String post) {
        String body = "{\"from\": \"%s\", \"reason\": \"test over\"}".formatted(today().plusDays(30));
        JsonNode ended = change("plan-editor", "DELETE", "/v1/posts/" + post, "/v1/posts/" + post, body);
        assertThat(ended.at("/versions/0/until").asText())
                .isEqualTo(today().plusDays(30).toString());
    }

    private static String action(String lead, String status) {
        return post("plan-editor", "/v1/actions", """
                {"objective": "P6-O01", "text": "Handed over", "lead": "%s", "status": "%s", "evidence": "seen"}
                """.formatted(lead, status))
                .path("id")
                .asText();
    }

    private static List<String> vacant(LocalDate on) {
        return allPages("/v1/posts?vacant=true&on=" + on, 2).stream()
                .map(post -> post.path("id").asText())
                .toList();
    }

    private LocalDate today() {
        return London.dayOf(clock.now());
    }
}
