package childrens.improvement.metrics.reading;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.anonymous;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.intake.Edge.problem;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import childrens.improvement.local.testing.LocalServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A measure's figure over HTTP. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ReadingComponentTest {

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

    private JsonNode reading(String more) {
        return get("analyst", "/v1/measures/M004/reading?scope=team:" + team + more);
    }

    private ObjectNode[] september() {
        return new ObjectNode[] {
            contact(child + "-met", team, "2020-09-01T09:00:00+01:00"),
            decision(child + "-met", team, "2020-09-01T10:00:00+01:00"),
            contact(child + "-late", team, "2020-09-02T09:00:00+01:00"),
            decision(child + "-late", team, "2020-09-04T09:00:00+01:00"),
            contact(child + "-open", team, "2020-09-29T10:00:00+01:00"),
            contact(child + "-pending", team, "2020-09-30T18:00:00+01:00"),
            contact(child + "-died", team, "2020-09-20T10:00:00+01:00"),
            event("child.died", child + "-died", "2020-09-20T12:00:00+01:00")
        };
    }

    @Test
    void a_reading_has_every_member_of_the_contract_and_counts_what_it_says() {
        council.tell(september());

        JsonNode reading = reading(EVENING);

        assertThat(reading.fieldNames())
                .toIterable()
                .contains(
                        "measure",
                        "kind",
                        "variant",
                        "scope",
                        "basis",
                        "window",
                        "at",
                        "knownAt",
                        "numerator",
                        "denominator",
                        "percent",
                        "value",
                        "unit",
                        "parts",
                        "started",
                        "pending",
                        "overdueNow",
                        "oldestOpen",
                        "notCounted",
                        "recordedLate",
                        "interval",
                        "target",
                        "rating",
                        "assured",
                        "timescaleVersion",
                        "dataThrough");
        assertThat(reading.path("window"))
                .isEqualTo(Council.tree("{\"kind\":\"month\",\"from\":\"2020-09-01\",\"until\":\"2020-10-01\"}"));
        assertThat(reading.path("at").asText()).isEqualTo("2020-09-30T23:59:59+01:00");
        assertThat(reading.path("basis").asText()).isEqualTo("decided");
        assertThat(reading.path("numerator").asInt()).isEqualTo(1);
        assertThat(reading.path("denominator").asInt()).isEqualTo(3);
        assertThat(reading.path("percent").asText()).isEqualTo("33.3");
        assertThat(reading.path("started").asInt()).isEqualTo(5);
        assertThat(reading.path("pending").asInt()).isEqualTo(1);
        assertThat(reading.path("overdueNow").asInt()).isEqualTo(1);
        assertThat(reading.path("oldestOpen").asText()).isEqualTo("2020-09-29T10:00:00+01:00");
        assertThat(reading.path("notCounted")).isEqualTo(Council.tree("{\"ceased\":1,\"time-unknown\":0}"));
        assertThat(reading.path("interval").path("method").asText()).isEqualTo("wilson-95");
        assertThat(reading.path("target").path("kind").asText()).isEqualTo("at-least");
        assertThat(reading.path("rating").asText()).isEqualTo("RED");
        assertThat(reading.path("timescaleVersion").asText()).isEqualTo("M004/1");
        assertThat(knownAt(reading)).isBetween(council.now().minusSeconds(60), council.now());
    }

    @Test
    void what_is_left_out_is_the_measures_own_and_a_repeated_code_is_its_first() {
        JsonNode own = get("approver", "/v1/measures/M029/reading");

        assertThat(own.path("measure").asText()).isEqualTo("M005");
        assertThat(own.path("window").path("kind").asText()).isEqualTo("week");
        assertThat(own.path("scope").asText()).isEqualTo("council");
        assertThat(get("plan-editor", "/v1/measures/M010/reading")
                        .path("variant")
                        .asText())
                .isEqualTo("received-by-child");
    }

    @Test
    void each_basis_counts_its_own_rows() {
        council.tell(september());

        assertThat(List.of("decided", "due", "completed", "snapshot"))
                .extracting(basis -> reading(EVENING + "&basis=" + basis))
                .extracting(reading -> reading.path("numerator").asInt() + "/"
                        + reading.path("denominator").asInt())
                .containsExactly("1/3", "1/3", "1/2", "1/2");
    }

    @Test
    void of_a_worker_there_are_counts_and_never_a_percentage_or_a_rating() {
        council.tell(september());

        JsonNode reading = get("head-of-service", "/v1/measures/M004/reading?scope=worker:w-" + team + EVENING);

        assertThat(reading.path("denominator").asInt()).isEqualTo(3);
        assertThat(reading.path("percent").isNull()).isTrue();
        assertThat(reading.path("interval").isNull()).isTrue();
        assertThat(reading.path("rating").asText()).isEqualTo("NOT_RATED");
    }

    @Test
    void a_scope_nobody_has_heard_of_reads_nothing_of_nothing() {
        JsonNode reading = reading(EVENING);

        assertThat(reading.path("numerator").asInt()).isZero();
        assertThat(reading.path("denominator").asInt()).isZero();
        assertThat(reading.path("percent").isNull()).isTrue();
        assertThat(reading.path("rating").asText()).isEqualTo("NOT_RATED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window=fortnight|window|quarter, ytd, year, rolling-7d",
                "at=yesterday|at|2020-09-30",
                "at=2020-09-30T10:00:00|at|offset",
                "knownAt=2020-09-30|knownAt|offset",
                "scope=team|scope|team:ID",
                "scope=team:|scope|worker:ID",
                "scope=nobody:x|scope|area:ID",
                "basis=guess|basis|decided, due, completed, snapshot",
                "variant=other|variant|has none"
            })
    void a_parameter_that_cannot_be_read_is_400_with_its_name_and_what_is_allowed(
            String query, String name, String allowed) {
        as("analyst")
                .get("/v1/measures/M004/reading?" + query)
                .then()
                .spec(problem(400))
                .body("detail", containsString("parameter " + name))
                .body("errors[0].pointer", equalTo("/" + name))
                .body("errors[0].detail", containsString(allowed));
    }

    @Test
    void a_variant_that_there_is_not_is_told_which_there_are() {
        as("analyst")
                .get("/v1/measures/M010/reading?variant=other")
                .then()
                .spec(problem(400))
                .body("errors[0].detail", containsString("offered-by-episode"));
    }

    @Test
    void the_document_names_every_parameter() {
        JsonNode reading = Council.tree(
                        anonymous().get("/q/openapi?format=json").asString())
                .path("paths")
                .path("/v1/measures/{code}/reading")
                .path("get")
                .path("parameters");

        assertThat(Council.each(reading, "name"))
                .contains("code", "window", "at", "scope", "basis", "knownAt", "variant");
    }

    @Test
    void an_unknown_measure_is_404() {
        as("analyst").get("/v1/measures/M999/reading").then().spec(problem(404));
        as("data-quality").get("/v1/measures/m004/obligations").then().spec(problem(404));
    }

    private static Instant knownAt(JsonNode reading) {
        return OffsetDateTime.parse(reading.path("knownAt").asText()).toInstant();
    }
}
