package childrens.improvement.metrics.intake;

import static childrens.improvement.metrics.intake.Edge.anonymous;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.local.testing.Tokens;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever may not, or asks for what is not, is told: always a problem, never more than that. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class EdgeComponentTest {

    @TestHTTPResource
    URI service = URI.create("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/events",
                "/v1/events;x",
                "/v1/events;x=y",
                "/v1/events%3Bx",
                "//v1/events",
                "/v1//events",
                "/v1/events/",
                "/v1/quarantine;x",
                "/v1/quarantine%3Bx",
                "/v1/%71uarantine",
                "//v1//quarantine",
                "/v1/./quarantine",
                "/v1/x/../quarantine",
                "/v1/x/%2e%2e/quarantine",
                "/v1/quarantine%2F",
                "/v1%2Fquarantine",
                "/v1%5Cquarantine",
                "/V1/Quarantine",
                "/v1/no-such-thing",
                "/no-such-thing",
                "/",
                "/v2/events",
                "/q/no-such-thing"
            })
    void without_a_token_every_address_is_401_and_with_one_of_no_use_it_is_403_404_or_405(String path) {
        anonymous().get(path).then().spec(problem(401)).header("WWW-Authenticate", "Bearer");

        int status = as("analyst").get(path).statusCode();
        assertThat(status).isIn(403, 404, 405);
        as("analyst").get(path).then().spec(problem(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/no-such-thing", "/", "/v1", "/v1/events/x/y"})
    void an_unknown_address_is_404_with_a_token(String path) {
        as("case-system").get(path).then().spec(problem(404));
        as("case-system").body("{}").post(path).then().spec(problem(404));
    }

    @Test
    void a_method_that_is_not_there_is_405() {
        as("case-system").get("/v1/events").then().spec(problem(405)).header("Allow", containsString("POST"));
        as("analyst").post("/v1/measures").then().spec(problem(405)).header("Allow", containsString("GET"));
        anonymous().delete("/v1/events").then().spec(problem(401));
    }

    @Test
    void a_content_type_is_looked_at_only_with_a_token() {
        anonymous()
                .contentType("text/plain")
                .body("x")
                .post("/v1/events")
                .then()
                .spec(problem(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a.b.c", ""})
    void a_token_that_is_none_is_401(String token) {
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/quarantine")
                .then()
                .spec(problem(401));
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/no-such-thing")
                .then()
                .spec(problem(401));
    }

    @Test
    void a_token_that_was_changed_or_not_signed_is_401() {
        String[] parts = Tokens.forUser("operator").split("\\.");
        String claims =
                new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("\"operator\"", "\"director\"");
        String changed = parts[0] + "." + base64(claims) + "." + parts[2];
        String unsigned = base64("{\"alg\":\"none\"}") + "." + parts[1] + ".";

        for (String token : new String[] {changed, unsigned}) {
            anonymous()
                    .header("Authorization", "Bearer " + token)
                    .get("/v1/quarantine")
                    .then()
                    .spec(problem(401));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "text/csv", "*/", "application/json;q=x", "a/b, nonsense"})
    void an_answer_type_that_cannot_be_had_is_no_fault(String accept) {
        int status = as("operator").accept(accept).get("/v1/quarantine").statusCode();

        assertThat(status).isIn(200, 400, 406);
        anonymous().accept(accept).get("/v1/quarantine").then().spec(problem(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "x", "-1", "%20"})
    void a_limit_outside_is_400(String limit) {
        as("operator")
                .get("/v1/quarantine?limit=" + limit)
                .then()
                .spec(problem(400))
                .body("errors[0].pointer", equalTo("/limit"));
    }

    @Test
    void a_cursor_that_cannot_be_read_is_400() {
        as("operator").get("/v1/quarantine?cursor=abc").then().spec(problem(400));
    }

    @Test
    void a_body_that_says_to_be_larger_than_any_is_413_before_it_is_sent() throws IOException {
        String answer = raw("POST /v1/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                + "Content-Length: 999999999\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "\"status\":413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%00", "/v1/a%ff", "/v1/quarantine%0A", "*", "v1/events"})
    void an_address_that_cannot_be_read_is_a_problem_too(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 40[014]").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%", "/v1/%zz", "/v1/quarantine?limit=%"})
    void what_is_no_address_at_all_is_not_even_looked_at(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "html");
    }

    @Test
    void a_body_without_a_content_type_is_415() throws IOException {
        String answer = raw("POST /v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.forUser("case-system") + "\r\nContent-Length: 2\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 415").contains("application/problem+json");
    }

    @Test
    void every_method_that_answers_stands_in_the_document_and_every_operation_says_what_a_problem_is() {
        Set<String> answering = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("childrens.improvement.metrics")
                .forEach(type -> type.getMethods().forEach(method -> method.getAnnotations().stream()
                        .filter(each -> each.getRawType().isAnnotatedWith(HttpMethod.class))
                        .forEach(verb -> answering.add(verb.getRawType().getSimpleName() + " "
                                + path(type.tryGetAnnotationOfType(Path.class))
                                + path(method.tryGetAnnotationOfType(Path.class))))));

        Map<String, Map<String, Map<String, Object>>> documented =
                anonymous().get("/q/openapi?format=json").jsonPath().getMap("paths");
        Set<String> operations = new TreeSet<>();
        documented.forEach((path, verbs) -> verbs.forEach((verb, operation) -> {
            operations.add(verb.toUpperCase(Locale.ROOT) + " " + path);
            assertThat(String.valueOf(operation.get("responses")))
                    .as(path)
                    .contains("default={$ref=#/components/responses/Problem}");
        }));
        assertThat(answering).isNotEmpty();
        assertThat(operations).isEqualTo(answering);
    }

    private static String path(Optional<Path> annotation) {
        return annotation.map(Path::value).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/health/live", "/q/health/ready", "/q/metrics"})
    void what_is_open_is_open(String path) {
        anonymous().get(path).then().statusCode(200);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
