package childrens.improvement.metrics.row;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which rows over HTTP, and what is recorded of it. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RowAccessComponentTest {

    private static final String EVENING = "&window=month&at=2020-09-30";

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private String rows(String more) {
        return "/v1/measures/M004/obligations?scope=team:" + team + EVENING + more;
    }

    private void september() {
        council.tell(
                contact(child + "-met", team, "2020-09-01T09:00:00+01:00"),
                decision(child + "-met", team, "2020-09-01T10:00:00+01:00"),
                contact(child + "-late", team, "2020-09-02T09:00:00+01:00"),
                decision(child + "-late", team, "2020-09-04T09:00:00+01:00"),
                contact(child + "-open", team, "2020-09-29T10:00:00+01:00"),
                contact(child + "-pending", team, "2020-09-30T18:00:00+01:00"),
                contact(child + "-died", team, "2020-09-20T10:00:00+01:00"),
                event("child.died", child + "-died", "2020-09-20T12:00:00+01:00"));
    }

    @Test
    void each_caller_sees_the_own_rows_and_how_many_are_left_out() {
        String day = "&window=day&at=2015-03-04";
        String list = "/v1/measures/M004/obligations?x=1" + day;
        council.tell(
                event("case.opened", child + "-held", "2015-01-05T09:00:00Z", "case", "k1", "team", "court-1"),
                contact(child + "-held", "mash", "2015-03-03T10:00:00Z"),
                contact(child + "-c1", "court-1", "2015-03-03T10:00:00Z"),
                contact(child + "-c2", "court-2", "2015-03-03T10:00:00Z"),
                contact(child + "-mash", "mash", "2015-03-03T10:00:00Z"),
                contact(child + "-iro", "iro", "2015-03-03T10:00:00Z"),
                event("contact.received", child + "-none", "2015-03-03T10:00:00Z", "contact", "c1"));

        assertThat(seen("team-manager", list)).containsExactlyInAnyOrder("-held", "-c1", "withheld 4");
        assertThat(seen("head-of-service", list)).containsExactlyInAnyOrder("-held", "-c1", "-c2", "withheld 3");
        assertThat(seen("head-of-safeguarding", list)).containsExactlyInAnyOrder("-iro", "withheld 5");
        assertThat(seen("director", list))
                .containsExactlyInAnyOrder("-held", "-c1", "-c2", "-mash", "-iro", "-none", "withheld 0");
        assertThat(seen("data-quality", list)).hasSize(7);
    }

    private List<String> seen(String user, String path) {
        JsonNode page = get(user, path);
        List<String> seen = new ArrayList<>();
        each(page.path("items"), "subject").forEach(subject -> seen.add(subject.replace(child, "")));
        seen.add("withheld " + page.path("withheld").asInt());
        return seen;
    }

    @Test
    void who_a_restricted_child_is_is_shown_only_to_the_posts_named() {
        council.tell(
                contact(child, "court-1", "2014-03-03T10:00:00Z"),
                event(
                        "child.restriction-changed",
                        child,
                        "2014-03-03T11:00:00Z",
                        "restricted",
                        true,
                        "posts",
                        List.of("team-manager-court-1")));
        String list = "/v1/measures/M004/obligations?scope=team:court-1&window=day&at=2014-03-04";

        JsonNode hidden = get("data-quality", list).path("items").path(0);
        JsonNode shown = get("team-manager", list).path("items").path(0);

        assertThat(hidden.path("restricted").asBoolean()).isTrue();
        assertThat(List.of("subject", "reference", "link", "worker"))
                .allMatch(member -> hidden.path(member).isNull());
        assertThat(shown.path("subject").asText()).isEqualTo(child);
        assertThat(shown.path("worker").asText()).isEqualTo("w-court-1");
        assertThat(hidden.path("id")).isEqualTo(shown.path("id"));
    }

    @Test
    void every_read_is_recorded_with_who_what_and_why() {
        september();
        String purpose = any("purpose");

        as("data-quality")
                .header("Purpose", purpose)
                .get(rows("&outcome=met"))
                .then()
                .statusCode(200);
        as("data-quality")
                .get(rows("&outcome=missed&purpose=" + purpose))
                .then()
                .statusCode(200);
        as("data-quality").get(rows("&outcome=pending")).then().statusCode(200);

        assertThat(council.stored()
                        .rows(
                                "select reader, post, role, subjects from read_audit where purpose = ? order by id",
                                purpose))
                .containsExactly(
                        "data-quality data-quality-officer data-quality {" + child + "-met}",
                        "data-quality data-quality-officer data-quality {" + child + "-late," + child + "-open}");
        assertThat(council.stored().rows("select purpose from read_audit where what = ?", rows("&outcome=pending")))
                .containsExactly("not stated");
    }

    @Test
    void a_purpose_that_cannot_be_kept_is_400_and_nothing_is_answered() {
        as("data-quality")
                .header("Purpose", "x".repeat(501))
                .get(rows(""))
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo("/purpose"));
    }
}
