package childrens.improvement.metrics.worklist;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a team owes, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class WorklistComponentTest {

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

    private JsonNode worklist(String more) {
        return get("director", "/v1/teams/" + team + "/worklist" + more);
    }

    private List<String> children(JsonNode rows) {
        return each(rows, "subject").stream()
                .map(subject -> subject.replace(child, ""))
                .distinct()
                .toList();
    }

    @Test
    void what_is_due_and_what_is_overdue_stand_apart_each_in_the_order_of_risk() {
        council.tell(
                contact(child + "-due", team, hoursAgo(2)),
                contact(child + "-overdue", team, hoursAgo(30)),
                contact(child + "-done", team, hoursAgo(3)),
                decision(child + "-done", team, hoursAgo(1)),
                event("cp-plan.started", child + "-plan", hoursAgo(24 * 8), "plan", "p1", "team", team),
                event("cp-plan.started", child + "-late-plan", hoursAgo(24 * 20), "plan", "p1", "team", team));

        JsonNode list = worklist("?days=14");

        assertThat(list.fieldNames()).toIterable().containsExactly("team", "on", "due", "overdue", "withheld");
        assertThat(list.path("team").asText()).isEqualTo(team);
        assertThat(children(list.path("due"))).containsExactly("-plan", "-due");
        assertThat(children(list.path("overdue"))).containsExactly("-late-plan", "-overdue");
        assertThat(each(list.path("due"), "outcome")).containsOnly("pending");
        assertThat(each(list.path("overdue"), "outcome")).containsOnly("missed");
        assertThat(list.path("withheld").asInt()).isZero();
        assertThat(children(worklist("?days=0").path("due"))).doesNotContain("-plan");
        assertThat(children(worklist("?days=0").path("overdue"))).hasSize(2);
    }

    @Test
    void nothing_about_a_child_who_has_died_and_no_interview_that_was_declined_is_listed() {
        council.tell(
                contact(child + "-died", team, hoursAgo(24 * 5)),
                event("child.died", child + "-died", hoursAgo(1)),
                event("case.opened", child + "-declined", hoursAgo(900), "case", "k", "team", team),
                event("missing.found", child + "-declined", hoursAgo(100), "episode", "m1"),
                event("return-home-interview.declined", child + "-declined", hoursAgo(50), "episode", "m1"),
                event("case.opened", child + "-found", hoursAgo(900), "case", "k", "team", team),
                event("missing.found", child + "-found", hoursAgo(100), "episode", "m1"));

        assertThat(children(worklist("").path("due"))).doesNotContain("-died");
        assertThat(children(worklist("").path("overdue"))).doesNotContain("-died");
        String before = hoursAgo(24 * 2).substring(0, 10);
        assertThat(children(worklist("?on=" + before).path("overdue"))).doesNotContain("-died");
        List<String> owedByExploitation =
                each(get("director", "/v1/teams/exploitation/worklist").path("overdue"), "subject");
        assertThat(owedByExploitation).contains(child + "-found").doesNotContain(child + "-declined");
    }

    @Test
    void a_duty_is_on_the_list_of_who_owes_it_now_not_of_who_missed_it() {
        String next = any("team");
        council.tell(
                event("cp-plan.started", child, hoursAgo(24 * 21), "plan", "p1", "team", team),
                event("case.opened", child, hoursAgo(24 * 21), "case", "k1", "team", team),
                event("case.transferred", child, hoursAgo(20), "case", "k1", "team", next));

        assertThat(children(worklist("?days=30").path("overdue"))).isEmpty();
        JsonNode theirs = get("director", "/v1/teams/" + next + "/worklist?days=30");
        assertThat(theirs.path("overdue")).isNotEmpty();
        assertThat(each(theirs.path("overdue"), "team")).containsOnly(next);
        assertThat(each(theirs.path("overdue"), "heldBy")).containsOnly(next);
    }

    @Test
    void a_list_of_an_earlier_day_is_as_at_its_start() {
        council.tell(
                contact(child + "-open", team, "2020-09-29T10:00:00+01:00"),
                contact(child + "-overdue", team, "2020-09-28T10:00:00+01:00"),
                decision(child + "-overdue", team, "2020-09-30T10:00:00+01:00"),
                contact(child + "-later", team, "2020-09-30T10:00:00+01:00"));

        JsonNode list = worklist("?on=2020-09-30");

        assertThat(list.path("on").asText()).isEqualTo("2020-09-30");
        assertThat(children(list.path("due"))).containsExactly("-open");
        assertThat(children(list.path("overdue"))).containsExactly("-overdue");
    }

    @Test
    void the_list_of_a_day_ahead_calls_nothing_overdue_that_is_not() {
        council.tell(contact(child, team, hoursAgo(1)));
        String ahead = now.plus(10, ChronoUnit.DAYS).toString().substring(0, 10);

        JsonNode list = worklist("?on=" + ahead);

        assertThat(children(list.path("due"))).containsExactly("");
        assertThat(list.path("overdue")).isEmpty();
    }

    @Test
    void rows_out_of_reach_are_counted_only() {
        council.tell(contact(child, "court-2", hoursAgo(30)));

        JsonNode list = get("team-manager", "/v1/teams/court-2/worklist");

        assertThat(each(list.path("overdue"), "subject")).doesNotContain(child);
        assertThat(list.path("withheld").asInt()).isPositive();
        assertThat(each(get("head-of-service", "/v1/teams/court-2/worklist").path("overdue"), "subject"))
                .contains(child);
    }

    @Test
    void a_table_says_which_rows_are_due_and_which_are_overdue() {
        council.tell(contact(child, team, hoursAgo(30)));

        Response table = as("director").accept("text/csv").get("/v1/teams/" + team + "/worklist");

        table.then().statusCode(200).contentType(startsWith("text/csv")).header("Withheld", "0");
        assertThat(table.asString().lines().toList())
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("list,id,measure,"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("overdue,"));
        assertThat(council.stored()
                        .rows(
                                "select reader, subjects from read_audit where what = ?",
                                "/v1/teams/" + team + "/worklist"))
                .containsExactly("director {" + child + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=61", "days=-1", "days=x", "on=today", "on=2020-09-31"})
    void a_parameter_that_cannot_be_read_is_400(String query) {
        String name = query.substring(0, query.indexOf('='));
        as("director")
                .get("/v1/teams/" + team + "/worklist?" + query)
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo("/" + name))
                .body("detail", containsString(name));
    }

    @Test
    void a_team_nobody_has_heard_of_owes_nothing() {
        assertThat(worklist("").path("due")).isEmpty();
        assertThat(worklist("").path("overdue")).isEmpty();
    }
}
