package childrens.improvement.plan;

import static childrens.improvement.plan.Requests.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.foundation.access.Roles;
import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation against every role; nothing is allowed by a path. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class AccessComponentTest {

    private static final Set<String> WITHOUT_THE_PLAN = Set.of(Roles.OPERATOR, Roles.CASE_SYSTEM);

    @SuppressWarnings("unused") // the roles of the parameterized test
    static final List<String> ROLES = Roles.ALL;

    @Test
    void the_description_has_every_operation_that_there_is() throws IOException {
        assertThat(paths()).hasSize((int) operations()).hasSize(10);
    }

    @Test
    void without_a_token_everything_is_a_401_problem() {
        for (String path : paths()) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .contentType(startsWith("application/problem+json"))
                    .body("status", equalTo(401));
            given().header("Authorization", "Bearer nonsense").get(path).then().statusCode(401);
        }
        given().get("/v1/nothing").then().statusCode(401);
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void each_role_reads_the_plan_or_is_told_that_it_may_not(String role) {
        for (String path : paths()) {
            int expected = WITHOUT_THE_PLAN.contains(role) ? 403 : 200;
            as(role).get(path)
                    .then()
                    .statusCode(expected)
                    .contentType(startsWith(expected == 200 ? "application/json" : "application/problem+json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans;x", "/v1;x/plans", "/v1/plans%3Bx", "//v1/plans", "/v1//plans", "/v1/plans/"})
    void no_way_of_writing_a_path_opens_it(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path).statusCode()).isEqualTo(401);
        assertThat(as(Roles.OPERATOR).get(path).statusCode()).isIn(403, 404);
    }

    @Test
    void what_a_path_does_not_take_is_a_405_problem() {
        as("plan-editor")
                .delete("/v1/plans")
                .then()
                .statusCode(405)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void health_metrics_and_the_description_are_open() {
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi")) {
            given().get(path).then().statusCode(200);
        }
    }

    /** How many methods of the service's own classes answer HTTP. */
    private static long operations() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Resource.class"))
                    .map(file -> file.replace(".class", "").replace(File.separatorChar, '.'))
                    .flatMap(AccessComponentTest::methods)
                    .filter(method -> Stream.of(method.getAnnotations())
                            .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .count();
        }
    }

    private static Stream<Method> methods(String className) {
        try {
            return Stream.of(Class.forName(className).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className, e);
        }
    }

    /** The paths of the description with something that there is in each place. */
    private static List<String> paths() {
        JsonNode description =
                Requests.json(given().get("/q/openapi?format=json").asString());
        List<String> paths = new ArrayList<>();
        description.path("paths").fieldNames().forEachRemaining(path -> {
            assertThat(description.path("paths").path(path))
                    .as("only GET so far")
                    .hasSize(1);
            paths.add(path.replace("{year}", "2020-21")
                    .replace("/objectives/{id}", "/objectives/P1-O01")
                    .replace("/actions/{id}", "/actions/P1-O01-A1")
                    .replace("{measure}", "M004"));
        });
        return paths;
    }
}
