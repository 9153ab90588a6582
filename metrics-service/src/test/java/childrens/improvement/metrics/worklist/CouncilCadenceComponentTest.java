package childrens.improvement.metrics.worklist;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.each;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import childrens.improvement.metrics.timeliness.London;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the council owes as a whole is on no team's list, whoever did it last. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class CouncilCadenceComponentTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "M020, activity.held, provider-meeting",
        "M083, activity.held, learning-event",
        "M086, audit.completed, case"
    })
    void without_a_team_for_it_it_is_on_no_list(String measure, String type, String kind) {
        Council council = new Council(database);
        LocalDate lastMonth =
                London.dayOf(council.now()).withDayOfMonth(1).minusMonths(1).minusDays(20);
        council.tell(event(
                type,
                "court-2",
                lastMonth.toString(),
                type.startsWith("audit") ? "audit" : "activity",
                any("record"),
                "kind",
                kind,
                "grade",
                "good",
                "team",
                "court-2"));

        council.tell(event(
                "case.transferred",
                any("child"),
                lastMonth.plusDays(1).toString(),
                "case",
                any("case"),
                "team",
                "court-2"));

        JsonNode pending = get("director", "/v1/measures/" + measure + "/obligations?outcome=pending")
                .path("items");
        JsonNode worklist = get("director", "/v1/teams/court-2/worklist?days=60");

        assertThat(pending).isNotEmpty();
        assertThat(each(pending, "team")).containsOnly("null");
        assertThat(Stream.concat(
                        each(worklist.path("due"), "measure").stream(),
                        each(worklist.path("overdue"), "measure").stream()))
                .doesNotContain(measure);
    }
}
