package childrens.improvement.metrics.explanation;

import static childrens.improvement.metrics.ingest.CaseSystem.event;
import static childrens.improvement.metrics.intake.Edge.as;
import static childrens.improvement.metrics.reading.Council.any;
import static childrens.improvement.metrics.reading.Council.contact;
import static childrens.improvement.metrics.reading.Council.decision;
import static childrens.improvement.metrics.reading.Council.get;
import static org.assertj.core.api.Assertions.assertThat;

import childrens.improvement.local.testing.LocalServers;
import childrens.improvement.metrics.reading.Council;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a figure changed: every row that counts otherwise has one cause, and the causes add up. */
@QuarkusTest
@WithTestResource(value = LocalServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ExplanationComponentTest {

    @Inject
    DataSource database;

    private final String team = any("team");
    private final String child = any("child");
    private Council council;

    @BeforeEach
    void open() {
        council = new Council(database);
    }

    @Test
    void a_late_record_a_correction_a_void_and_a_new_contact_are_told_apart_and_add_up() {
        ObjectNode wrong = decision(child + "-corrected", team, "2020-09-05T10:00:00+01:00");
        ObjectNode never = decision(child + "-voided", team, "2020-09-01T11:00:00+01:00");
        council.tell(
                contact(child + "-late", team, "2020-09-01T10:00:00+01:00"),
                contact(child + "-corrected", team, "2020-09-01T10:00:00+01:00"),
                wrong,
                contact(child + "-voided", team, "2020-09-01T10:00:00+01:00"),
                never);
        Instant before = council.now();
        ObjectNode right = decision(child + "-corrected", team, "2020-09-01T12:00:00+01:00");
        right.put("replaces", wrong.path("id").asText());
        council.tell(
                decision(child + "-late", team, "2020-09-01T15:00:00+01:00"),
                right,
                event(
                        "record.voided",
                        child + "-voided",
                        "2020-09-02T10:00:00+01:00",
                        "voids",
                        never.path("id").asText()),
                contact(child + "-new", team, "2020-09-03T10:00:00+01:00"));

        JsonNode compared = compare("&knownAt=" + before);

        assertThat(compared.path("before").path("numerator").asText() + "/"
                        + compared.path("before").path("denominator").asText())
                .isEqualTo("1/3");
        assertThat(compared.path("after").path("numerator").asText() + "/"
                        + compared.path("after").path("denominator").asText())
                .isEqualTo("2/4");
        assertThat(causes(compared)).isEqualTo(Map.of("recorded-late", "1/1", "corrected", "1/0", "voided", "-1/0"));
    }

    @Test
    void nothing_has_no_cause_and_a_moment_to_compare_with_is_needed() {
        council.tell(contact(child, team, "2020-09-01T10:00:00+01:00"));

        assertThat(compare("&knownAt=" + council.now()).path("causes")).isEmpty();
        as("analyst").get("/v1/measures/M004/compare").then().statusCode(400);
        as("operator")
                .get("/v1/measures/M004/compare?knownAt=2020-09-30T17:00:00Z")
                .then()
                .statusCode(403);
    }

    private JsonNode compare(String more) {
        return get("analyst", "/v1/measures/M004/compare?window=month&at=2020-09-30&scope=team:" + team + more);
    }

    /** Numerator and denominator of each cause; those of the whole change are their sums. */
    private static Map<String, String> causes(JsonNode compared) {
        Map<String, String> causes = new TreeMap<>();
        int numerator = 0;
        int denominator = 0;
        for (JsonNode cause : compared.path("causes")) {
            numerator += cause.path("numerator").asInt();
            denominator += cause.path("denominator").asInt();
            causes.put(
                    cause.path("cause").asText(),
                    cause.path("numerator").asText() + "/"
                            + cause.path("denominator").asText());
        }
        assertThat(numerator)
                .isEqualTo(compared.path("change").path("numerator").asInt());
        assertThat(denominator)
                .isEqualTo(compared.path("change").path("denominator").asInt());
        return causes;
    }
}
