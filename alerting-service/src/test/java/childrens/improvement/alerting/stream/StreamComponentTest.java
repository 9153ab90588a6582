package childrens.improvement.alerting.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.testing.AlertingServers;
import childrens.improvement.alerting.testing.Breaches;
import childrens.improvement.alerting.testing.Council;
import childrens.improvement.alerting.testing.TestDatabase;
import childrens.improvement.local.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listening to what happens. */
@QuarkusTest
@WithTestResource(AlertingServers.class)
class StreamComponentTest {

    @Inject
    TestDatabase database;

    @Inject
    Council council;

    @Inject
    Breaches breaches;

    @TestHTTPResource("/v1/stream")
    URI stream = URI.create("");

    @BeforeEach
    void in_working_time() {
        database.moveToNext(DayOfWeek.WEDNESDAY, LocalTime.of(10, 0));
    }

    @Test
    void whoever_listens_hears_what_happens_in_order_and_whoever_comes_back_misses_nothing() throws Exception {
        String team = council.team("cp-court");
        String first;
        try (Listening director = listen("director", null)) {
            first = breaches.overdue(team);
            breaches.settled(first, "met-late", false);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> director.of(first).size() == 2);
            assertThat(director.of(first).get(0)).contains("breach.opened");
            assertThat(director.of(first).get(1)).contains("breach.closed");
            assertThat(director.lines).anyMatch(line -> line.startsWith(":"));
            assertThat(director.lines).noneMatch(line -> line.contains(first));
        }
        String position = database.value(
                "select min(position) from breach_event where episode = ?::uuid", Breaches.episodeOf(first));
        String second = breaches.overdue(team);
        try (Listening back = listen("director", position)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> back.of(second).size() == 1);
            assertThat(back.of(first)).hasSize(1);
            assertThat(back.of(first).get(0)).contains("breach.closed");
        }
    }

    @Test
    void that_somebody_has_taken_it_on_is_heard_without_the_words() throws Exception {
        String team = council.team("cp-court");
        String about = breaches.overdue(team);
        String review = London.dayOf(database.now()).plusDays(3).toString();
        try (Listening director = listen("director", null)) {
            given().auth()
                    .oauth2(Tokens.forUser("director"))
                    .contentType("application/json")
                    .body("{\"plan\": \"The visit is booked.\", \"reviewBy\": \"" + review + "\"}")
                    .post("/v1/breaches/" + Breaches.episodeOf(about) + "/acknowledgements")
                    .then()
                    .statusCode(201);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> director.of(about).stream().anyMatch(line -> line.contains("breach.acknowledged")));
            assertThat(director.of(about))
                    .last(as(STRING))
                    .contains("\"acknowledgedBy\":\"director\"", "\"acknowledgedUntil\":\"" + review + "T00:00:00")
                    .doesNotContain("booked");
        }
    }

    @Test
    void nobody_hears_what_is_out_of_reach_and_reads_about_children_are_recorded() throws Exception {
        council.team("court-1", "cp-court");
        council.team("court-2", "cp-court");
        try (Listening manager = listen("team-manager", null);
                Listening analyst = listen("analyst", null)) {
            String others = breaches.overdue("court-2");
            String own = breaches.overdue("court-1");
            await().atMost(Duration.ofSeconds(20)).until(() -> manager.of(own).size() == 1);
            // of a team of its own: other tests leave the percentage of this one off its target
            String measure = breaches.breached(council.team("cp-court"));
            await().atMost(Duration.ofSeconds(20)).until(() -> analyst.lines.stream()
                    .anyMatch(line -> line.contains(Breaches.episodeOfMeasure(measure))));
            assertThat(manager.of(others)).isEmpty();
            assertThat(analyst.of(own)).isEmpty();
            assertThat(database.column(
                            "select caller from read_audit where what = 'GET /v1/stream' and ?::uuid = any (episodes)",
                            Breaches.episodeOf(own)))
                    .contains("team-manager");
        }
    }

    @Test
    void what_was_said_of_a_child_who_has_died_is_not_said_again() throws Exception {
        String team = council.team("cp-court");
        // other tests have left thousands before
        String before = database.value("select coalesce(max(position), 0) from breach_event");
        String about = breaches.overdue(team);
        String later = breaches.overdue(team);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> database.column(
                                        "select 1 from breach_event where episode = ?::uuid and position > 0",
                                        Breaches.episodeOf(later))
                                .size()
                        == 1);
        breaches.settled(about, "ceased", true);
        try (Listening director = listen("director", before)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> director.of(later).size() == 1);
            assertThat(director.of(about)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5"})
    void a_last_event_id_that_is_none_is_refused(String id) {
        assertThat(given().auth()
                        .oauth2(Tokens.forUser("director"))
                        .header("Last-Event-ID", id)
                        .get("/v1/stream")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "case-system"})
    void the_other_systems_hear_nothing(String user) {
        assertThat(given().auth().oauth2(Tokens.forUser(user)).get("/v1/stream").statusCode())
                .isEqualTo(403);
    }

    private Listening listen(String user, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + Tokens.forUser(user))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        Listening listening = new Listening(answer.body());
        await().atMost(Duration.ofSeconds(20)).until(() -> !listening.lines.isEmpty());
        return listening;
    }

    /** A connection that is listened to. */
    private static final class Listening implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final InputStream body;

        Listening(InputStream body) {
            this.body = body;
            Thread thread = new Thread(this::read, "listening");
            thread.setDaemon(true);
            thread.start();
        }

        List<String> of(String about) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains(Breaches.episodeOf(about)))
                    .toList();
        }

        private void read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException closed) {
                // that is how listening ends
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
