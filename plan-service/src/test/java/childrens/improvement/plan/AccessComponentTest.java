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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation against every role; nothing is allowed by a path. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "plan"))
class AccessComponentTest {

    private static final Set<String> WITHOUT_THE_PLAN = Set.of(Roles.OPERATOR, Roles.CASE_SYSTEM);

    private static @Nullable String evidence;

    @SuppressWarnings("unused") // the roles of the parameterized test
    static final List<String> ROLES = Roles.ALL;

    @Test
    void the_description_has_every_operation_that_there_is() throws IOException {
        assertThat(described()).hasSize((int) operations()).isNotEmpty();
    }

    @Test
    void without_a_token_everything_is_a_401_problem() {
        for (Described each : described()) {
            each.send(given())
                    .then()
                    .statusCode(401)
                    .contentType(startsWith("application/problem+json"))
                    .body("status", equalTo(401));
            each.send(given().header("Authorization", "Bearer nonsense")).then().statusCode(401);
        }
        given().get("/v1/nothing").then().statusCode(401);
    }

    @ParameterizedTest
    @FieldSource("ROLES")
    void each_role_reads_the_plan_or_is_told_that_it_may_not(String role) {
        for (Described each : described()) {
            if (each.method().equals("GET")) {
                boolean refused = WITHOUT_THE_PLAN.contains(role);
                assertThat(each.send(as(role)).statusCode())
                        .as(each + " as " + role)
                        .isEqualTo(refused ? 403 : 200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ANALYST, Roles.DATA_QUALITY, Roles.TEAM_MANAGER, Roles.OPERATOR, Roles.CASE_SYSTEM})
    void who_writes_no_plan_is_told_so_whatever_is_sent(String role) {
        for (Described each : described()) {
            if (!each.method().equals("GET")) {
                assertThat(each.send(as(role)).statusCode())
                        .as(each + " as " + role)
                        .isEqualTo(403);
            }
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

    /** Evidence to be read by its id, which nobody meets elsewhere. */
    private static synchronized String archivedEvidence() {
        if (evidence == null) {
            String list = "/v1/objectives/P1-O01/evidence";
            String body = "{\"on\": \"2018-07-10\", \"kind\": \"compliment\", \"source\": \"Letters\","
                    + " \"finding\": \"Thanks\", \"changed\": \"Nothing yet\"}";
            JsonNode added = Changes.post("plan-editor", list, body);
            evidence = added.path("id").asText();
            String path = list + "/" + evidence;
            Changes.change("plan-editor", "DELETE", path, path, "{\"reason\": \"only to be read\"}");
        }
        return evidence;
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
                    .filter(method -> !isOfPages(method))
                    .count();
        }
    }

    /** Pages are for people, who do not read the description; who may see them stands at {@code PagesComponentTest}. */
    private static boolean isOfPages(Method method) {
        return method.getDeclaringClass()
                .getAnnotation(jakarta.ws.rs.Path.class)
                .value()
                .equals("/pages");
    }

    private static Stream<Method> methods(String className) {
        try {
            return Stream.of(Class.forName(className).getDeclaredMethods());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className, e);
        }
    }

    /** The operations of the description, on paths with something that there is in each place. */
    private static List<Described> described() {
        JsonNode paths =
                Requests.json(given().get("/q/openapi?format=json").asString()).path("paths");
        List<Described> all = new ArrayList<>();
        paths.fieldNames().forEachRemaining(path -> paths.path(path)
                .fieldNames()
                .forEachRemaining(method -> all.add(new Described(method.toUpperCase(Locale.ROOT), filled(path)))));
        return all;
    }

    private static String filled(String path) {
        return path.replace("{year}", "2020-21")
                .replace("{quarter}", "2020-21-Q2")
                .replace("{area}/self-evaluation", "{area}/self-evaluation?quarter=2020-21-Q2")
                .replace("{area}", "cp-court")
                .replace("{part}/{id}", "aims/1")
                .replace("{part}", "narratives")
                .replace("{month}", "2020-09")
                .replace("{about}", "P1-O01")
                .replace("/objectives/{id}", "/objectives/P1-O01")
                .replace("/objectives/{objective}", "/objectives/P1-O01")
                .replace("/posts/{id}", "/posts/director")
                .replace("/actions/{id}", "/actions/P1-O01-A1")
                .replace("{objective}", "P1-O01")
                .replace("{number}", "1")
                .replace("{row}", "M001")
                .replace("/evidence/{id}", "/evidence/" + archivedEvidence())
                .replace("/passages/{id}", "/passages/vision")
                .replace("{measure}", "M004")
                .replace("{id}", "1")
                .replace("{holder}", "holder-director")
                .replace("{position}", "0");
    }

    private record Described(String method, String path) {

        Response send(RequestSpecification request) {
            return method.equals("GET")
                    ? request.get(path)
                    : request.contentType("application/json")
                            .header("If-Match", "\"0\"")
                            .body("{}")
                            .request(method, path);
        }
    }
}
