package childrens.improvement.plan.action;

import static childrens.improvement.plan.Requests.get;
import static childrens.improvement.plan.action.AddedActions.path;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Actions that a quarter leaves unfinished. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class CarryOverComponentTest {

    private final CarryOver carryOver;
    private final AddedActions added = new AddedActions();

    CarryOverComponentTest(CarryOver carryOver) {
        this.carryOver = carryOver;
    }

    @AfterEach
    void archive_what_was_added() {
        added.archive();
    }

    @Test
    void what_is_not_finished_in_a_quarter_is_carried_once_with_the_day_agreed_last() {
        JsonNode open = added.add("""
                {"objective": "P6-O01", "text": "Carry me", "quarter": "2020-21-Q1", "due": "2099-01-31",
                 "lead": "director", "status": "re-arranged", "rearrangedTo": "2099-02-28"}
                """);
        JsonNode done = added.add("""
                {"objective": "P6-O01", "text": "Leave me", "quarter": "2020-21-Q1", "status": "complete"}
                """);

        List<String> carried = carry();

        added.note(carried);
        assertThat(carried).hasSize(1);
        JsonNode next = get("/v1/actions/" + carried.get(0));
        assertThat(next.path("carriedFrom")).isEqualTo(open.path("id"));
        assertThat(next.path("timesCarried").asInt()).isEqualTo(1);
        assertThat(next.path("due").asText()).isEqualTo("2099-02-28");
        assertThat(next.path("status").asText()).isEqualTo("not-started");
        assertThat(get(path(open)).path("carriedTo").asText()).isEqualTo(carried.get(0));
        assertThat(get(path(done)).path("carriedTo").isNull()).isTrue();
        assertThat(carry()).isEmpty();
    }

    private List<String> carry() {
        return QuarkusTransaction.requiringNew().call(() -> carryOver.carry("2020-21", "2020-21-Q1", "2020-21-Q2"));
    }
}
