package childrens.improvement.metrics;

import static childrens.improvement.metrics.intake.Edge.anonymous;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.local.testing.LocalServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may do what: every operation of the OpenAPI document, without a token and in each role. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class AccessComponentTest {

    private static final Set<String> AGGREGATES = Set.of(
            Roles.ANALYST,
            Roles.DATA_QUALITY,
            Roles.TEAM_MANAGER,
            Roles.HEAD_OF_SERVICE,
            Roles.HEAD_OF_SAFEGUARDING,
            Roles.DIRECTOR,
            Roles.PLAN_EDITOR,
            Roles.APPROVER);
    private static final Set<String> ROWS = Set.of(
            Roles.DATA_QUALITY, Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING, Roles.DIRECTOR);
    private static final Set<String> MANAGERS =
            Set.of(Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING);

    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /v1/measures", AGGREGATES),
            Map.entry("GET /v1/measures/{code}", AGGREGATES),
            Map.entry("GET /v1/measures/{code}/reading", AGGREGATES),
            Map.entry("GET /v1/measures/{code}/published-reading", AGGREGATES),
            Map.entry("GET /v1/measures/{code}/obligations", ROWS),
            Map.entry("GET /v1/due", AGGREGATES),
            Map.entry("GET /v1/measures/{code}/series", AGGREGATES),
            Map.entry("GET /v1/measures/{code}/compare", AGGREGATES),
            Map.entry("POST /v1/what-if", AGGREGATES),
            Map.entry("GET /v1/definitions", AGGREGATES),
            Map.entry("GET /v1/definitions/{id}", AGGREGATES),
            Map.entry("POST /v1/definitions", Set.of(Roles.APPROVER)),
            Map.entry(
                    "GET /v1/measures/{code}/outlook",
                    Set.of(
                            Roles.ANALYST,
                            Roles.HEAD_OF_SERVICE,
                            Roles.HEAD_OF_SAFEGUARDING,
                            Roles.DIRECTOR,
                            Roles.APPROVER)),
            Map.entry("GET /v1/measures/{code}/sample", ROWS),
            Map.entry("GET /v1/measures/{code}/values", AGGREGATES),
            Map.entry("GET /v1/measures/{code}/values/{id}", AGGREGATES),
            Map.entry("POST /v1/measures/{code}/values", Set.of(Roles.DATA_QUALITY, Roles.PLAN_EDITOR)),
            Map.entry("GET /v1/measures/{code}/contributions", AGGREGATES),
            Map.entry("GET /v1/teams/{team}/notes/summary", AGGREGATES),
            Map.entry("GET /v1/queries/summary", AGGREGATES),
            Map.entry(
                    "POST /v1/teams/{team}/comparison",
                    Set.of(Roles.DATA_QUALITY, Roles.TEAM_MANAGER, Roles.HEAD_OF_SERVICE, Roles.HEAD_OF_SAFEGUARDING)),
            Map.entry("GET /v1/children/{subject}/obligations", ROWS),
            Map.entry("GET /v1/obligations/{id}", ROWS),
            Map.entry("GET /v1/obligations/{id}/notes", ROWS),
            Map.entry("GET /v1/obligations/{id}/notes/{note}", ROWS),
            Map.entry("POST /v1/obligations/{id}/notes", MANAGERS),
            Map.entry("GET /v1/obligations/{id}/queries", ROWS),
            Map.entry("POST /v1/obligations/{id}/queries", MANAGERS),
            Map.entry("GET /v1/queries", ROWS),
            Map.entry("GET /v1/queries/{id}", ROWS),
            Map.entry("POST /v1/queries/{id}/answer", Set.of(Roles.DATA_QUALITY)),
            Map.entry("GET /v1/teams/{team}/worklist", ROWS),
            Map.entry("GET /v1/lists", ROWS),
            Map.entry("GET /v1/lists/{kind}/{scope}", ROWS),
            Map.entry("POST /v1/events", Set.of(Roles.CASE_SYSTEM)),
            Map.entry("PUT /v1/references", Set.of(Roles.CASE_SYSTEM)),
            Map.entry("GET /v1/quarantine", Set.of(Roles.OPERATOR)),
            Map.entry("GET /v1/quarantine/{id}/bytes", Set.of(Roles.DIRECTOR)),
            Map.entry("POST /v1/quarantine/{id}/retry", Set.of(Roles.OPERATOR))));

    private static Map<String, Map<String, Object>> documented() {
        return anonymous()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .getMap("paths");
    }

    private static List<String> operations() {
        List<String> operations = new ArrayList<>();
        documented().forEach((path, methods) -> methods.keySet().stream()
                .filter(method ->
                        Set.of("get", "put", "post", "patch", "delete").contains(method))
                .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    @Test
    void every_operation_stands_in_the_table_and_the_table_holds_no_other() {
        assertThat(new TreeSet<>(operations())).containsExactlyElementsOf(ALLOWED.keySet());
    }

    @Test
    void without_a_token_every_operation_is_401() {
        for (String operation : ALLOWED.keySet()) {
            send(null, operation).then().spec(problem(401));
        }
    }

    @Test
    void each_role_may_do_what_the_contract_says_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        ALLOWED.forEach((operation, allowed) -> {
            for (String role : Roles.ALL) {
                int status = send(role, operation).statusCode();
                boolean let = status != 403 && status != 401 && status < 500;
                if (let != allowed.contains(role)) {
                    wrong.add(role + " " + operation + ": " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Response send(@org.jspecify.annotations.Nullable String role, String operation) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation
                .substring(method.length() + 1)
                .replace("{code}", "M004")
                .replace("{team}", "court-1")
                .replaceAll("\\{[a-z]+}", "1");
        var request = role == null ? anonymous() : as(role);
        if (operation.equals("PUT /v1/references")) {
            request.contentType("text/csv").body("subject,reference\n");
        } else if (operation.equals("POST /v1/teams/{team}/comparison")) {
            request.contentType("text/csv").body("subject,measure,due\n");
        } else if (operation.equals("POST /v1/events")) {
            request.contentType("application/cloudevents+json").body("{}");
        } else if (!method.equals("GET")) {
            request.contentType("application/json").body("{}");
        }
        return request.request(method, path);
    }
}
