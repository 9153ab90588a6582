package childrens.improvement.plan.action;

import static childrens.improvement.plan.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.plan.Requests;
import childrens.improvement.plan.improvementplan.PackagedPlan;
import childrens.improvement.plan.improvementplan.PlanImport;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the last quarter of a plan leaves unfinished goes on in the plan of the next year. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class YearEndComponentTest {

    private final CarryOver carryOver;
    private final PlanImport imports;
    private final DataSource database;

    YearEndComponentTest(CarryOver carryOver, PlanImport imports, DataSource database) {
        this.carryOver = carryOver;
        this.imports = imports;
        this.database = database;
    }

    @Test
    void what_the_fourth_quarter_leaves_waits_for_the_next_plan_and_goes_on_in_it_with_link_and_count()
            throws SQLException {
        imports.run(copyFor("2001-02"));
        run("update action set quarter = null where plan_year = '2001-02'");
        leaveInTheFourthQuarter("P1-O01-A2-2001-02", 1);
        run("insert into quarter values ('2001-02-Q4', 2, now(), 'approver')");

        assertThat(carry()).isEmpty();
        imports.run(copyFor("2002-03"));

        JsonNode before = get("/v1/actions/P1-O01-A2-2001-02");
        JsonNode next = get("/v1/actions/" + before.path("carriedTo").asText());
        assertThat(next.path("carriedFrom")).isEqualTo(before.path("id"));
        assertThat(next.path("timesCarried").asInt()).isEqualTo(2);
        assertThat(next.path("plan").asText()).isEqualTo("2002-03");
        assertThat(next.path("quarter").asText()).isEqualTo("2002-03-Q1");
        assertThat(next.path("objective").asText()).isEqualTo("P1-O01-2002-03");
        assertThat(carry()).isEmpty();

        leaveInTheFourthQuarter("P1-O02-A1-2001-02", 0);
        run("update objective set title = 'Another' where id = 'P1-O02-2002-03'");
        assertThat(carry()).hasSize(1);
        JsonNode without = get("/v1/actions/"
                + get("/v1/actions/P1-O02-A1-2001-02").path("carriedTo").asText());
        assertThat(without.path("objective").isNull()).isTrue();
        assertThat(get("/v1/plans/2002-03").at("/summary/actionsNext").toString())
                .contains(without.path("id").asText());
    }

    private List<String> carry() {
        return QuarkusTransaction.requiringNew().call(() -> carryOver.carry("2001-02", "2001-02-Q4", "2002-03-Q1"));
    }

    private void leaveInTheFourthQuarter(String action, int timesCarried) throws SQLException {
        run(
                "update action set quarter = '2001-02-Q4', carried_to = null, status = null, kind = 'action', times_carried = "
                        + timesCarried + " where id = '" + action + "'");
    }

    private void run(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(command)).isPositive();
        }
    }

    /** The source plan as another year's, with ids of its own. */
    private static JsonNode copyFor(String year) {
        return Requests.json(PackagedPlan.document()
                .toString()
                .replace("2020-21", year)
                .replaceAll("\"(P\\d-O\\d\\d(?:-A\\d+)?|S-Q\\d-A\\d)\"", "\"$1-" + year + "\""));
    }
}
