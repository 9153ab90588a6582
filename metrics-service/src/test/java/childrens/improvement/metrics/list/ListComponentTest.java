package childrens.improvement.metrics.list;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.asService;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ListComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;
    private Instant now;

    @BeforeEach
    void open() {
        council = new Council(database);
        now = council.now();
    }

    private String hoursAgo(int hours) {
        return now.minus(hours, ChronoUnit.HOURS).toString();
    }

    private static JsonNode asked(String path) {
        return tree(asService("alerting-service")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private JsonNode daily() {
        return asked("/v1/lists/daily/team:" + team + "?purpose=list");
    }

    private List<String> children(JsonNode list, String block) {
        List<String> subjects = new ArrayList<>();
        list.path("blocks").forEach(each -> {
            if (each.path("id").asText().equals(block)) {
                each.path("entries").forEach(entry -> entry.path("rows")
                        .forEach(
                                row -> subjects.add(row.path("subject").asText().replace(child, ""))));
            }
        });
        return subjects;
    }

    @Test
    void a_teams_list_of_the_day_has_every_block_with_what_belongs_there() {
        council.tell(
                event("case.opened", child + "-missing", hoursAgo(900), "case", "k", "team", team, "worker", "w-1"),
                event("missing.started", child + "-missing", hoursAgo(5), "episode", "m1"),
                event("case.opened", child + "-new", hoursAgo(5), "case", "k", "team", team, "worker", "w-1"),
                event("case.opened", child + "-alone", hoursAgo(900), "case", "k", "team", team),
                contact(child + "-due", team, hoursAgo(2)),
                contact(child + "-overdue", team, hoursAgo(30)));

        JsonNode list = daily();

        assertThat(each(list.path("blocks"), "id"))
                .startsWith("missing", "not-seen", "new", "no-worker", "worker-absent", "overdue", "due-before-next");
        assertThat(children(list, "missing")).containsExactly("-missing");
        assertThat(children(list, "new")).containsExactly("-new");
        assertThat(children(list, "no-worker")).containsExactly("-alone");
        assertThat(children(list, "overdue")).containsExactly("-overdue");
        assertThat(children(list, "due-before-next")).containsExactly("-due");
        assertThat(list.path("counts").path("overdue").asInt()).isOne();
        assertThat(each(list.path("changed"), "text")).contains("new to the team", "overdue since the last list");
        assertThat(list.path("withheld").asInt()).isZero();
    }

    @Test
    void brothers_and_sisters_are_one_entry_each_with_its_own_state() {
        council.tell(
                contact(child + "-a", team, hoursAgo(40)),
                contact(child + "-other", team, hoursAgo(35)),
                contact(child + "-b", team, hoursAgo(30)),
                event("case.opened", child + "-a", hoursAgo(900), "case", "k", "team", team, "group", child + "-h"),
                event("case.opened", child + "-b", hoursAgo(900), "case", "k", "team", team, "group", child + "-h"));

        JsonNode list = daily();

        assertThat(children(list, "overdue")).containsExactly("-a", "-b", "-other");
    }

    @Test
    void a_child_whose_move_was_told_late_has_moved_away_and_is_new_all_the_same() {
        String next = any("team");
        council.tell(event("case.opened", child + "-moved", hoursAgo(900), "case", "k", "team", team, "worker", "w-1"));
        Instant last = council.now();
        council.tell(event("case.transferred", child + "-moved", hoursAgo(60), "case", "k", "team", next));

        JsonNode left = asked("/v1/lists/daily/team:" + team + "?since=" + last);
        JsonNode theirs = asked("/v1/lists/daily/team:" + next + "?since=" + last);

        assertThat(children(left, "since-last")).containsExactly("-moved");
        assertThat(children(left, "new")).isEmpty();
        assertThat(children(theirs, "new")).containsExactly("-moved");
        assertThat(children(asked("/v1/lists/daily/team:" + next + "?since=" + council.now()), "new"))
                .isEmpty();
    }

    @Test
    void an_absent_workers_due_work_is_marked() {
        String worker = "w-" + team;
        council.tell(contact(child + "-due", team, hoursAgo(2)), event("worker.absence-started", worker, hoursAgo(20)));
        assertThat(children(daily(), "worker-absent")).containsExactly("-due");

        council.tell(event("worker.absence-ended", worker, hoursAgo(1)));
        assertThat(children(daily(), "worker-absent")).isEmpty();
    }

    @Test
    void a_child_who_has_died_is_in_no_block() {
        council.tell(
                contact(child + "-died", team, hoursAgo(30)),
                event("case.opened", child + "-died", hoursAgo(900), "case", "k", "team", team),
                event("missing.started", child + "-died", hoursAgo(40), "episode", "m1"),
                event("child.died", child + "-died", hoursAgo(1)));

        assertThat(daily().toString()).doesNotContain(child + "-died");
    }

    @Test
    void a_list_as_of_a_moment_that_is_past_shows_what_was_known_then() {
        council.tell(contact(child + "-overdue", team, hoursAgo(30)));
        Instant before = council.now();
        council.tell(contact(child + "-later", team, hoursAgo(29)));

        assertThat(children(get("director", "/v1/lists/daily/team:" + team + "?at=" + before), "overdue"))
                .containsExactly("-overdue");
        assertThat(children(daily(), "overdue")).containsExactly("-overdue", "-later");
    }

    @Test
    void a_team_manager_reads_the_own_teams_list_and_of_others_nothing() {
        council.tell(contact(child + "-overdue", team, hoursAgo(30)));

        JsonNode others = get("team-manager", "/v1/lists/daily/team:" + team);

        assertThat(children(others, "overdue")).isEmpty();
        assertThat(others.path("withheld").asInt()).isPositive();
        as("analyst").get("/v1/lists/daily/team:" + team).then().spec(problem(403));
        asService("alerting-service")
                .get("/v1/teams/" + team + "/worklist")
                .then()
                .spec(problem(403));
    }

    @Test
    void every_list_of_the_catalogue_can_be_made_for_each_of_its_scopes() {
        JsonNode catalogue = asked("/v1/lists");

        assertThat(each(catalogue.path("items"), "kind"))
                .contains("daily", "performance-pack", "caseloads", "supervision");
        catalogue.path("items").forEach(item -> item.path("scopes").forEach(scope -> {
            String of = scope.asText().equals("council") ? "council" : scope.asText() + ":" + team;
            JsonNode list = asked("/v1/lists/" + item.path("kind").asText() + "/" + of);
            assertThat(list.path("blocks")).isNotEmpty();
            assertThat(list.path("title").asText()).isEqualTo(item.path("title").asText());
        }));
    }

    @Test
    void a_plan_that_ended_since_the_last_pack_is_in_the_next_one_once() {
        council.tell(
                event("cin-plan.started", child + "-ended", hoursAgo(24 * 9), "plan", "p", "team", "court-2"),
                event("cin-plan.ended", child + "-ended", hoursAgo(20), "plan", "p"),
                event("cin-plan.started", child + "-long-ago", hoursAgo(24 * 40), "plan", "p", "team", "court-2"),
                event("cin-plan.ended", child + "-long-ago", hoursAgo(24 * 30), "plan", "p"),
                event("cin-plan.started", child + "-open", hoursAgo(24 * 9), "plan", "p", "team", "court-2"));
        JsonNode pack = asked("/v1/lists/performance-pack/area:cp-court?since=" + hoursAgo(24 * 7));

        assertThat(children(pack, "plans-ended")).containsOnlyOnce("-ended").doesNotContain("-long-ago", "-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily/council", "daily/area:cp-court", "unheard-of/council", "thresholds/team:court-1"})
    void a_list_that_there_is_not_is_not_found(String list) {
        as("director").get("/v1/lists/" + list).then().spec(problem(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at=2999-01-01T00:00:00Z",
                "at=nonsense",
                "since=2999-01-01T00:00:00Z",
                "until=2000-01-01T00:00:00Z"
            })
    void a_moment_that_cannot_be_is_refused(String moment) {
        as("director").get("/v1/lists/daily/team:" + team + "?" + moment).then().spec(problem(400));
    }

    @Test
    void every_read_about_children_is_recorded_with_its_purpose() {
        council.tell(contact(child + "-overdue", team, hoursAgo(30)));
        daily();

        assertThat(council.stored()
                        .value("select max(purpose) from read_audit where role = 'alerting-service'" + " and '" + child
                                + "-overdue' = any (subjects)"))
                .isEqualTo("list");
    }
}
