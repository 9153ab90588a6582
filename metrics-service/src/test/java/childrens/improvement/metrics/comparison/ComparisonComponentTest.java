package childrens.improvement.metrics.comparison;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static org.assertj.core.api.Assertions.assertThat;

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

/** The case system's own list beside ours, over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ComparisonComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    private JsonNode compare(String user, String table) {
        return Council.tree(as(user).contentType("text/csv")
                .body(table)
                .post("/v1/teams/" + team + "/comparison?on=2020-09-30")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private List<String> told(JsonNode entries) {
        List<String> told = new ArrayList<>();
        entries.forEach(entry -> {
            JsonNode subject = entry.path("theirs").isNull()
                    ? entry.path("ours").path("subject")
                    : entry.path("theirs").path("subject");
            told.add(subject.asText().replace(child, "") + ": "
                    + entry.path("reason").asText());
        });
        return told;
    }

    @Test
    void every_entry_of_both_lists_stands_somewhere_with_the_reason() {
        var recordedLater = decision(child + "-recorded", team, "2020-09-29T10:00:00+01:00");
        recordedLater.put("recordedtime", "2020-10-02T10:00:00+01:00");
        council.tell(
                contact(child + "-same", team, "2020-09-28T10:00:00+01:00"),
                contact(child + "-other", team, "2020-09-28T10:00:00+01:00"),
                contact(child + "-ours", team, "2020-09-28T10:00:00+01:00"),
                contact(child + "-recorded", team, "2020-09-28T10:00:00+01:00"),
                recordedLater,
                contact(child + "-done", team, "2020-09-20T10:00:00+01:00"),
                decision(child + "-done", team, "2020-09-20T11:00:00+01:00"),
                contact(child + "-elsewhere", "court-3", "2020-09-28T10:00:00+01:00"),
                contact(child + "-died", team, "2020-09-28T10:00:00+01:00"),
                event("child.died", child + "-died", "2020-09-28T12:00:00+01:00"));

        String table = """
                subject,measure,due
                C-same,M004,2020-09-29
                C-other,M004,30/09/2020
                C-recorded,M004,2020-09-29
                C-done,M004,2020-09-21
                C-elsewhere,M004,2020-09-29
                C-died,M004,2020-09-29
                C-same,M003,2020-09-29
                C-nobody,M004,2020-09-29
                """.replace("C-", child + "-");
        JsonNode comparison = compare("data-quality", table);

        assertThat(told(comparison.path("both"))).containsExactly("-same: null");
        assertThat(told(comparison.path("otherDate")))
                .containsExactly("-other: ours is 1 day earlier, by timescale M004/1 from 2020-09-28");
        assertThat(told(comparison.path("onlyTheirs")))
                .containsExactly(
                        "-recorded: done 2020-09-29, recorded later",
                        "-done: done 2020-09-20",
                        "-elsewhere: owed by team court-3",
                        "-died: closed",
                        "-same: not a duty that is counted",
                        "-nobody: not known");
        assertThat(told(comparison.path("onlyOurs"))).containsExactly("-ours: their list does not have this child");
        assertThat(comparison.path("withheld").asInt()).isZero();
    }

    @Test
    void children_are_told_by_the_councils_own_number_too() {
        council.tell(contact(child, team, "2020-09-28T10:00:00+01:00"));
        String number = any("N");
        as("case-system")
                .contentType("text/csv")
                .body("subject,reference\n" + child + "," + number + "\n")
                .put("/v1/references")
                .then()
                .statusCode(204);

        JsonNode both = compare("data-quality", "reference,measure,due\n" + number + ",M004,2020-09-29\n")
                .path("both");

        assertThat(both).hasSize(1);
        assertThat(both.path(0).path("ours").path("subject").asText()).isEqualTo(child);
    }

    @Test
    void of_rows_out_of_reach_only_the_least_is_told() {
        council.tell(contact(child, team, "2020-09-28T10:00:00+01:00"));

        JsonNode comparison = compare("team-manager", "subject,measure,due\n" + child + ",M004,2020-09-29\n");

        assertThat(told(comparison.path("onlyTheirs"))).containsExactly(": owed by another team");
        assertThat(comparison.path("both")).isEmpty();
        assertThat(comparison.path("withheld").asInt()).isEqualTo(1);
    }

    @Test
    void a_list_that_cannot_be_read_is_400_and_another_kind_of_body_415() {
        as("data-quality")
                .contentType("text/csv")
                .body("child,date\n")
                .post("/v1/teams/" + team + "/comparison")
                .then()
                .spec(problem(400));
        as("data-quality")
                .contentType("application/json")
                .body("[]")
                .post("/v1/teams/" + team + "/comparison")
                .then()
                .spec(problem(415));
    }
}
